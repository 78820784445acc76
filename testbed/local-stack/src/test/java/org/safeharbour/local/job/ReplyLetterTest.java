package org.safeharbour.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a status in the action-taken table counts, never a word elsewhere in the letter. */
class ReplyLetterTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Point Demand Action Time Status 1 Block 23 of 23 Answered 2 Give Later Carried over to 28 November 2026 3 Keep kept Answered 4 Certify none Refused Every point of the notice is closed; 4
                    Point Status 1 Block Answered 2 Give In progress Not closed by this letter: point 2; 1
                    Answered before the table Point Status 1 Block Answered Annexure A: point 1, 23 items 1 @a Answered; 1
                    Point Status 2 Give Carried over to a later day Every point of the notice; 0
                    Point Status 5 All Refused Page 1 of 2 Every point of the notice is closed. Point Status 6 Explain Answered For; 2
                    A letter without a table; 0
                    """)
    void countsTheClosedPoints(String text, int expected) {
        assertThat(ReplyLetter.pointsClosed(text)).isEqualTo(expected);
    }
}
