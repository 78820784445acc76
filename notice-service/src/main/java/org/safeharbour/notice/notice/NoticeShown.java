package org.safeharbour.notice.notice;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as the caller may see it: whole, or only its outline. */
@Schema(oneOf = {NoticeView.class, NoticeOutline.class})
public sealed interface NoticeShown permits NoticeView, NoticeOutline {
    /** Id. */
    UUID id();

    /** Version for the ETag. */
    long version();
}
