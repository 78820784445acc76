package org.safeharbour.chirp.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Lets the owner of an account in, unless it is suspended, and notes when and from where. */
@ApplicationScoped
class LoggingIn {

    private static final int USER_AGENT_KEPT = 300;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    LoggingIn(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** How an attempt ended. */
    sealed interface Result {
        /** In. */
        record Welcome(String handle, AccountState state) implements Result {}

        /** The password fits, the account is closed. */
        record Suspended() implements Result {}

        /** No such account or another password; which of the two is not said. */
        record Wrong() implements Result {}
    }

    @Transactional
    Result logIn(String handle, String password, String ip, String userAgent) {
        Optional<Accounts.Secret> account = Handle.read(handle).flatMap(accounts::secret);
        String hash = account.map(Accounts.Secret::passwordHash).orElse(null);
        if (!passwords.fits(password, hash)) {
            return new Result.Wrong();
        }
        Accounts.Secret owner = account.orElseThrow();
        AccountState state = accounts.holdState(owner.id());
        if (state == AccountState.SUSPENDED) {
            return new Result.Suspended();
        }
        accounts.recordLogIn(owner.id(), clock.instant(), ip, shortened(userAgent));
        return new Result.Welcome(owner.handle(), state);
    }

    private static String shortened(String userAgent) {
        return userAgent == null || userAgent.length() <= USER_AGENT_KEPT
                ? userAgent
                : userAgent.substring(0, USER_AGENT_KEPT);
    }
}
