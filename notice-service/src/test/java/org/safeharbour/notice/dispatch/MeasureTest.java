package org.safeharbour.notice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.notice.notice.DemandType;
import org.safeharbour.notice.notice.Target;
import org.safeharbour.notice.notice.TargetKind;

class MeasureTest {
    @ParameterizedTest
    @CsvSource({
        "BLOCK, ACCOUNT, BLOCK_ACCOUNT",
        "REMOVE, POST, REMOVE_CONTENT",
        "REMOVE, GROUP, BLOCK_GROUP",
        "REMOVE, LINK, DELIST_LINK",
        "BLOCK, ACCOUNT POST, BLOCK_ACCOUNT",
        "REMOVE, ACCOUNT POST, REMOVE_CONTENT"
    })
    void theMeasureFitsWhatIsListed(DemandType type, String kinds, Measure measure) {
        List<Target> targets = Stream.of(kinds.split(" ", -1))
                .map(kind -> new Target(TargetKind.valueOf(kind), "x"))
                .toList();
        assertThat(Measure.of(type, targets)).isEqualTo(measure);
    }
}
