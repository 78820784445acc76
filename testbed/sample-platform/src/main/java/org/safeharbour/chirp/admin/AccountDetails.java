package org.safeharbour.chirp.admin;

import java.time.Instant;
import java.util.List;

/** Everything a test may want to know of an account; the newest 200 posts and log-ins. */
record AccountDetails(
        long id,
        String handle,
        String displayName,
        String email,
        String phone,
        Instant signedUpAt,
        String signUpIp,
        String state,
        Instant since,
        String actionId,
        List<Post> posts,
        List<LogIn> logIns) {

    /** One post with its state. */
    record Post(long id, String url, String text, Instant postedAt, String uploadIp, String state) {}

    /** One log-in. */
    record LogIn(Instant at, String ip, String userAgent) {}

    AccountDetails with(List<Post> written, List<LogIn> entered) {
        return new AccountDetails(
                id, handle, displayName, email, phone, signedUpAt, signUpIp, state, since, actionId, written, entered);
    }
}
