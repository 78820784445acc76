package org.safeharbour.chirp.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds an account by its handle as somebody typed it. */
@Singleton
public class LookingUp {

    private final Accounts accounts;

    LookingUp(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The public profile, or empty. */
    public Optional<Accounts.Profile> up(String typed) {
        return Handle.read(typed).flatMap(accounts::profile);
    }
}
