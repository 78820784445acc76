package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.problem.Problem;

class TargetListsTest {
    private final TargetLists lists = new TargetLists(new ObjectMapper());

    @Test
    void aTableWithKindsAndQuotes() {
        assertThat(lists.csv(
                        "\uFEFFkind,value\r\nACCOUNT,@a\r\n\r\npost,\"https://chirp.example/a/status/1\"\nBIRD,@b\n"))
                .containsExactly(
                        TargetRow.of(2, TargetKind.ACCOUNT, "@a"),
                        TargetRow.of(4, TargetKind.POST, "https://chirp.example/a/status/1"),
                        TargetRow.defective(5, "@b", "targets.kind"));
    }

    @Test
    void oneColumnOfNames() {
        assertThat(lists.csv("handle\n@a\n\"@b\""))
                .containsExactly(TargetRow.of(2, null, "@a"), TargetRow.of(3, null, "@b"));
    }

    @Test
    void aRowWithTooManyColumnsIsReported() {
        assertThat(lists.csv("ACCOUNT;@a\nx;y;z"))
                .containsExactly(
                        TargetRow.of(1, TargetKind.ACCOUNT, "@a"), TargetRow.defective(2, null, "targets.columns"));
    }

    @Test
    void aQuotedFieldMayHoldSeparatorsAndLineEnds() {
        assertThat(CsvTable.read("a,\"b,\"\"c\nd\"\ne,f"))
                .containsExactly(
                        new CsvTable.Record(1, List.of("a", "b,\"c\nd")), new CsvTable.Record(3, List.of("e", "f")));
    }

    @Test
    void oneObjectALine() {
        assertThat(lists.ndjson("{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}\n\nnonsense\n{\"kind\":\"ACCOUNT\"}\n"))
                .containsExactly(
                        TargetRow.of(1, TargetKind.ACCOUNT, "@a"),
                        TargetRow.defective(3, null, "targets.not-json"),
                        TargetRow.defective(4, null, "targets.members"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}, 7]",
                "{\"targets\": [{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}, 7]}"
            })
    void anArrayBareOrNamed(String json) {
        assertThat(lists.json(json))
                .containsExactly(
                        TargetRow.of(1, TargetKind.ACCOUNT, "@a"), TargetRow.defective(2, null, "targets.members"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "7", "{\"other\": []}", "{\"targets\": [], \"more\": 1}"})
    void whatIsNoListIsRefused(String json) {
        assertThatThrownBy(() -> lists.json(json)).isInstanceOf(Problem.class);
    }

    @Test
    void aListIsBounded() {
        assertThatThrownBy(() -> lists.csv("@a\n".repeat(AddingTargets.MAX_ROWS + 1)))
                .isInstanceOf(Problem.class);
    }
}
