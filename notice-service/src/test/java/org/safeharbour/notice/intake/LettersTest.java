package org.safeharbour.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole letters against what a careful human reads in them. The readings are left in target/letters-read for a look. */
class LettersTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Path OUT = Path.of("target", "letters-read");

    @ParameterizedTest
    @ValueSource(strings = {"letters", "letters-own"})
    void everyLetterIsReadAsACarefulHumanReadsIt(String set) throws IOException {
        List<String> wrong = new ArrayList<>();
        double sum = 0;
        List<Path> letters = letters(set);
        for (Path letter : letters) {
            LetterScore.Result result = score(letter);
            sum += result.score();
            result.notes().forEach(note -> wrong.add(letter.getFileName() + " " + note));
        }
        assertThat(sum / letters.size()).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(.99);
    }

    @Test
    void theLetterOfTheMainJobIsReadWithoutAnyMistake() throws IOException {
        Path letter = Path.of("src/test/resources/letters/v05_ifso_23_accounts_xlsx.eml");
        assertThat(score(letter).notes()).isEmpty();

        LetterReading reading = Letters.read(letter);
        LetterDraft draft = reading.draft();
        assertThat(reading.state()).isEqualTo(LetterReading.State.READ);
        assertThat(reading.childSafety()).isTrue();
        assertThat(reading.messageId()).isEqualTo("<ifso.1207@delhipolice.gov.in>");
        assertThat(draft.issuerRank()).isEqualTo("ACP");
        assertThat(draft.agencyCandidates()).containsExactly("ifso");
        assertThat(draft.legalBasisIds()).containsExactly("IN-CRPC-91", "IN-79-3-b", "IN-IT-3-1-d");
        assertThat(draft.targetCount()).isEqualTo(23);
        assertThat(draft.demands().get(1).dataCategories().toString())
                .isEqualTo("[NAME, EMAIL, PHONE, SIGNUP_AT, SIGNUP_IP, LOGIN_IPS]");
        assertThat(draft.demands().get(1).from()).isEqualTo("2022-08-01");
        assertThat(draft.demands().get(1).to()).isEqualTo("2022-09-20");
    }

    @Test
    void everyOriginalIsKeptByteForByte() throws IOException {
        Path letter = Path.of("src/test/resources/letters/v05_ifso_23_accounts_xlsx.eml");
        LetterReading reading = Letters.read(letter);
        assertThat(reading.documents().getFirst().content()).isEqualTo(Files.readAllBytes(letter));
        assertThat(reading.documents()).extracting(LetterReading.Document::name).contains("Annexure-A.xlsx");
    }

    @Test
    void aFieldTellsWhereItWasRead() throws IOException {
        LetterReading reading = Letters.read(Path.of("src/test/resources/letters/v02_ncpcr_letter_pdf.eml"));
        var place = reading.draft().readFrom().get("reference");
        var document = reading.documents().stream()
                .filter(one -> one.name().equals(place.document()))
                .findFirst()
                .orElseThrow();
        assertThat(document.pages().get(place.page() - 1).substring(place.from(), place.to()))
                .isEqualTo("NCPCR/TEST/2021/301-LC");
    }

    @Test
    void whatCannotBeReadWaitsForAPersonWithItsOriginal() throws IOException {
        Path scan = Path.of("src/test/resources/letters/v11_scanned_no_text.pdf");
        LetterReading reading = Letters.read(scan);
        assertThat(reading.state()).isEqualTo(LetterReading.State.NEEDS_ENTRY);
        assertThat(reading.documents().getFirst().content()).isEqualTo(Files.readAllBytes(scan));
    }

    private static List<Path> letters(String set) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", set))) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static LetterScore.Result score(Path letter) throws IOException {
        String name = letter.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        JsonNode expected =
                JSON.readTree(letter.resolveSibling(name + ".expected.json").toFile());
        byte[] read = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Letters.read(letter).draft());
        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + ".json"), read);
        return LetterScore.of(expected, JSON.readTree(read));
    }
}
