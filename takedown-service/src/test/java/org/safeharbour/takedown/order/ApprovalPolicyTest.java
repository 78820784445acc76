package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalPolicyTest {
    private final ApprovalPolicy policy = new ApprovalPolicy(new ObjectMapper().registerModule(new JavaTimeModule()));

    @ParameterizedTest
    @CsvSource({
        "BLOCK_ACCOUNT, 1, false, 1",
        "BLOCK_ACCOUNT, 50, false, 1",
        "BLOCK_ACCOUNT, 51, false, 2",
        "FREEZE, 51, false, 2",
        "BLOCK_GROUP, 51, false, 2",
        "WITHHOLD_IN_COUNTRY, 51, false, 2",
        "REMOVE_CONTENT, 51, false, 1",
        "LABEL, 100000, false, 1",
        "DELIST_LINK, 100000, false, 1",
        "BLOCK_ACCOUNT, 51, true, 1"
    })
    void howManyOtherPeopleAreNeeded(Measure measure, int targets, boolean emergency, int needed) {
        assertThat(policy.needed(measure, targets, emergency)).isEqualTo(needed);
    }

    @Test
    void approvalsAndReviewsHaveADay() {
        assertThat(policy.validFor()).isEqualTo(Duration.ofHours(24));
        assertThat(policy.reviewWithin()).isEqualTo(Duration.ofHours(24));
    }
}
