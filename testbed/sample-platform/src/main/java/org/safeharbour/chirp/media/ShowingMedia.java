package org.safeharbour.chirp.media;

import jakarta.inject.Singleton;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** Shows a picture as long as its post stands and its author is not suspended. */
@Singleton
class ShowingMedia {

    private final Media media;

    ShowingMedia(Media media) {
        this.media = media;
    }

    /** The PNG; 404 where there never was one, 451 (RFC 7725) where it was taken from the public. */
    byte[] show(long id) {
        Media.Stored stored = media.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (!stored.shown()) {
            throw new Problem(ProblemType.UNAVAILABLE_FOR_LEGAL_REASONS);
        }
        return stored.png();
    }
}
