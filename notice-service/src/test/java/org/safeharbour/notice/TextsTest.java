package org.safeharbour.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every word that a person reads is there in both languages; why a clock is due is recorded at receipt, in English. */
class TextsTest {
    private static final Set<NoticeEvent> NOT_IN_TIMELINE = Set.of(
            NoticeEvent.LETTER_RECEIVED,
            NoticeEvent.LETTER_READ,
            NoticeEvent.NOTICE_READ,
            NoticeEvent.TARGETS_READ,
            NoticeEvent.TIMELINE_READ,
            NoticeEvent.ENCLOSURE_READ,
            NoticeEvent.AGENCY_CHANGE_PROPOSED,
            NoticeEvent.AGENCY_CHANGE_APPROVED,
            NoticeEvent.AGENCY_CHANGE_REJECTED,
            NoticeEvent.MATTER_READ,
            NoticeEvent.MATTER_LINKED,
            NoticeEvent.MATTER_UNLINKED,
            NoticeEvent.REPLY_READ);

    @Test
    void englishAndHindiHaveTheSameKeys() throws IOException {
        var english = keys("");
        english.removeIf(key -> key.startsWith("clock."));
        assertThat(keys("_hi")).isEqualTo(english);
    }

    @Test
    void everyProblemTaskAndEventHasItsText() throws IOException {
        var keys = keys("");
        for (var problem : NoticeProblem.values()) {
            assertThat(keys).contains("problem." + problem.slug() + ".title", "problem." + problem.slug() + ".detail");
        }
        for (var task : NoticeTask.values()) {
            assertThat(keys).contains("task." + task.name());
        }
        for (var event : NoticeEvent.values()) {
            if (!NOT_IN_TIMELINE.contains(event)) {
                assertThat(keys).contains("timeline." + event.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static Set<String> keys(String language) throws IOException {
        var name = "META-INF/safe-harbour/messages" + language + ".properties";
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
