package org.safeharbour.notice.notice;

import java.time.Instant;

/** What the reply says to one demand; every answer has a text. */
public sealed interface Answer {
    /** The sentence that the reply prints. */
    String text();

    /** Done, or told. */
    record Answered(String text) implements Answer {}

    /** Not done, for a coded reason. */
    record Refused(String ground, String text) implements Answer {}

    /** Not done yet; {@code until} is the day by which it will be. */
    record CarriedOver(Instant until, String text) implements Answer {}
}
