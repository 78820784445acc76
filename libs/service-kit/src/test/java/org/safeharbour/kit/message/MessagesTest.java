package org.safeharbour.kit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeharbour.kit.caller.Sensitive;
import org.safeharbour.kit.problem.CommonProblem;

class MessagesTest {
    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyProblemHasItsTexts(CommonProblem problem) {
        assertThat(Messages.text("problem." + problem.slug() + ".title")).isNotBlank();
        assertThat(Messages.text("problem." + problem.slug() + ".detail")).isNotBlank();
    }

    @Test
    void anUntranslatedTextFallsBackToEnglish() {
        assertThat(Messages.text(Locale.FRENCH, "problem.stale.title")).isEqualTo("Changed in the meantime");
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThatThrownBy(() -> Messages.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void sensitiveValuesDoNotPrint() {
        assertThat("%s".formatted(Sensitive.of("canary"))).doesNotContain("canary");
    }
}
