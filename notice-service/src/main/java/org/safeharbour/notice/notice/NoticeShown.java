package org.safeharbour.notice.notice;

import java.util.UUID;

/** A notice as the caller may see it: whole, or only its outline. */
public sealed interface NoticeShown permits NoticeView, NoticeOutline {
    /** Id. */
    UUID id();

    /** Version for the ETag. */
    long version();
}
