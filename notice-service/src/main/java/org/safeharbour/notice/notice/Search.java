package org.safeharbour.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an answer to an open-ended demand rests on, so that somebody else could repeat it.
 *
 * @param method how it was searched
 * @param scope in what
 * @param cutOff what came after this is not in the answer
 */
@Embeddable
public record Search(
        @Column(name = "search_method") String method,
        @Column(name = "search_scope") String scope,
        @Column(name = "search_cut_off") Instant cutOff) {}
