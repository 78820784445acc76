package org.safeharbour.chirp.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.safeharbour.chirp.account.Accounts;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.account.LookingUp;

/** What a visitor without an account may read. */
@Singleton
class Browsing {

    private final LookingUp looking;
    private final Posts posts;

    Browsing(LookingUp looking, Posts posts) {
        this.looking = looking;
        this.posts = posts;
    }

    List<PostView> home() {
        return posts.newest();
    }

    Optional<Accounts.Profile> profile(String handle) {
        return looking.up(handle);
    }

    List<PostView> postsOf(Accounts.Profile profile) {
        return posts.newestOf(profile.id());
    }

    Optional<PostView> post(String handle, long id) {
        return Handle.read(handle).flatMap(author -> posts.find(author, id));
    }
}
