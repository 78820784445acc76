package org.safeharbour.takedown.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Why an order exists.
 *
 * @param kind what caused it
 * @param noticeId the notice, only where one caused it
 * @param demand position of the demand in that notice, counted from 1
 */
@Embeddable
record Source(
        @Enumerated(EnumType.STRING) @Column(name = "source_kind", nullable = false, updatable = false)
        Kind kind,

        @Column(name = "notice_id", updatable = false) UUID noticeId,
        @Column(name = "demand", updatable = false) Integer demand) {

    /** The causes of orders. */
    enum Kind {
        NOTICE,
        OWN_INITIATIVE,
        TRUSTED_FLAGGER,
        USER_COMPLAINT,
        MATCH
    }
}
