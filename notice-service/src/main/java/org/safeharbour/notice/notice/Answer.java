package org.safeharbour.notice.notice;

import java.time.Instant;

/** What the reply says to one demand; every answer has a text. */
public sealed interface Answer {
    /** The sentence that the reply prints. */
    String text();

    /** Done, or told; {@code search} is null unless the demand is open-ended. */
    record Answered(String text, Search search) implements Answer {
        /** An answer to a demand that says what it means. */
        public Answered(String text) {
            this(text, null);
        }
    }

    /** Not done, for a coded reason; {@code narrowing} is what is offered instead, or null. */
    record Refused(String ground, String text, String narrowing) implements Answer {
        /** A refusal that nothing narrower would change. */
        public Refused(String ground, String text) {
            this(ground, text, null);
        }
    }

    /** Not done yet; {@code until} is the day by which it will be. */
    record CarriedOver(Instant until, String text) implements Answer {}
}
