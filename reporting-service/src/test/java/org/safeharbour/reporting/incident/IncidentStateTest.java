package org.safeharbour.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentStateTest {
    private static final Set<String> ALLOWED = Set.of(
            "DRAFT>OPEN",
            "DRAFT>RETRACTED",
            "OPEN>DRAFT",
            "OPEN>UPLOADING",
            "OPEN>FINISHED",
            "OPEN>RETRACTED",
            "UPLOADING>DESCRIBED",
            "UPLOADING>FAILED",
            "UPLOADING>RETRACTED",
            "DESCRIBED>FINISHED",
            "DESCRIBED>FAILED",
            "DESCRIBED>RETRACTED",
            "FINISHED>RETRACTED",
            "FAILED>OPEN",
            "FAILED>RETRACTED");

    static Stream<Arguments> pairs() {
        return Arrays.stream(IncidentState.values())
                .flatMap(from -> Arrays.stream(IncidentState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheseStepsExist(IncidentState from, IncidentState to) {
        assertThat(from.successors().contains(to)).isEqualTo(ALLOWED.contains(from + ">" + to));
    }

    @ParameterizedTest
    @MethodSource("destinations")
    void everyDestinationSaysWhatItTakes(Destination destination) {
        var rule = rules().of(destination);
        assertThat(rule.duty()).isNotEmpty();
        assertThat(rule.within()).isPositive();
        assertThat(rule.states()).contains(IncidentState.DRAFT, IncidentState.OPEN, IncidentState.FINISHED);
        assertThat(rule.states().contains(IncidentState.UPLOADING))
                .isEqualTo(rule.channel() == Destinations.Channel.UPLOAD);
    }

    @Test
    void aDraftGoesWhereADossierIsTaken() {
        var rules = rules();
        assertThat(rules.of(rules.first()).channel()).isEqualTo(Destinations.Channel.DOSSIER);
    }

    static Stream<Destination> destinations() {
        return Arrays.stream(Destination.values());
    }

    private static Destinations rules() {
        return new Destinations(new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS));
    }
}
