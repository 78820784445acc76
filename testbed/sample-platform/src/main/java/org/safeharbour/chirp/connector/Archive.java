package org.safeharbour.chirp.connector;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * What a snapshot contains, as JSON. It says nothing of the moment it was taken: the same content gives the same hash.
 */
sealed interface Archive {

    /** An account, its newest log-ins and posts; the totals say what did not fit. */
    @JsonPropertyOrder({"kind", "account", "logInsTotal", "logIns", "postsTotal", "posts"})
    record OfAccount(
            String kind, Account account, int logInsTotal, List<LogIn> logIns, int postsTotal, List<Post> posts)
            implements Archive {}

    /** A post and who wrote it. */
    @JsonPropertyOrder({"kind", "post", "author"})
    record OfPost(String kind, Post post, Author author) implements Archive {}

    /** Profile and sign-up data; what was never given is null. */
    record Account(
            long id,
            String handle,
            String displayName,
            String url,
            String email,
            String phone,
            Instant signedUpAt,
            String signUpIp,
            String state,
            Instant stateSince) {}

    /** One log-in. */
    record LogIn(Instant at, String ip, String userAgent) {}

    /** One post. */
    record Post(long id, String url, String text, Instant postedAt, String uploadIp, String state, Picture media) {}

    /** The picture of a post; its bytes are at the address as long as the post stands. */
    record Picture(String url, String mediaType, String sha256, int bytes) {}

    /** Who wrote a post. */
    record Author(long id, String handle, String displayName) {}
}
