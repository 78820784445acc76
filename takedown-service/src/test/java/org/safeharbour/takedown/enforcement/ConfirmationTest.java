package org.safeharbour.takedown.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.takedown.enforcement.Connector.State;
import org.safeharbour.takedown.enforcement.Connector.StateAnswer;
import org.safeharbour.takedown.order.Measure;

class ConfirmationTest {
    private static final UUID OURS = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource({
        "BLOCK_ACCOUNT, SUSPENDED, true",
        "BLOCK_ACCOUNT, NOT_FOUND, true",
        "BLOCK_ACCOUNT, ACTIVE, false",
        "BLOCK_ACCOUNT, FROZEN, false",
        "REMOVE_CONTENT, REMOVED, true",
        "REMOVE_CONTENT, ACTIVE, false",
        "FREEZE, FROZEN, true",
        "FREEZE, SUSPENDED, false",
        "FREEZE, ACTIVE, false"
    })
    void theStateMustShowTheMeasure(Measure measure, State state, boolean confirmed) {
        assertThat(Confirmation.confirms(measure, new StateAnswer(null, state, null, OURS.toString()), OURS))
                .isEqualTo(confirmed);
    }

    @Test
    void aMeasureWithoutAStateIsConfirmedByItsAction() {
        assertThat(Confirmation.confirms(
                        Measure.LABEL, new StateAnswer(null, State.ACTIVE, null, OURS.toString()), OURS))
                .isTrue();
        assertThat(Confirmation.confirms(
                        Measure.LABEL, new StateAnswer(null, State.ACTIVE, null, "somebody.else:1"), OURS))
                .isFalse();
    }
}
