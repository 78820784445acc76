package org.safeharbour.notice.intake.document;

import java.time.Duration;

/** How much of a letter is read at most; what lies beyond is reported as {@link Flaw#UNREADABLE}, never dropped in silence. */
final class Bounds {
    static final int FILE_BYTES = 25 * 1024 * 1024;
    static final int MAIL_DEPTH = 10;
    static final int MAIL_PARTS = 500;
    static final int HEADER_BYTES = 64 * 1024;
    static final int ROWS = 100_000;
    static final int CELLS_OF_A_ROW = 64;
    static final int CELL_CHARACTERS = 2_000;
    static final int TEXT_CHARACTERS = 2_000_000;
    static final int PDF_PAGES = 300;
    static final int ARCHIVE_ENTRIES = 1_000;
    static final long ARCHIVE_BYTES = 200L * 1024 * 1024;
    static final int ARCHIVE_RATIO = 100;
    /** Below this many inflated bytes the ratio says nothing: small sheets of equal rows compress very well. */
    static final long RATIO_COUNTS_FROM = 10L * 1024 * 1024;

    static final int ARCHIVE_DEPTH = 2;
    static final Duration TIME = Duration.ofSeconds(20);

    private Bounds() {}
}
