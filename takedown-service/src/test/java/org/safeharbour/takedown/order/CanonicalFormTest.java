package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {
    private final CanonicalForm form = new CanonicalForm(Set.of("chirp.example"));

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, @Handle_1, @handle_1",
        "ACCOUNT, handle_1, @handle_1",
        "ACCOUNT, ' @han\u200Bdle ', @handle",
        "ACCOUNT, \uFF20\uFF48\uFF41\uFF4E\uFF44\uFF4C\uFF45, @handle",
        "ACCOUNT, ID:0042, id:42",
        "ACCOUNT, https://www.chirp.example/Handle/, @handle",
        "ACCOUNT, chirp.example/@Handle, @handle",
        "ACCOUNT, http://chirp.example:80/handle?s=20#x, @handle",
        "POST, https://Chirp.Example/Handle/status/0012?s=20, https://chirp.example/handle/status/12",
        "POST, m.chirp.example/handle/status/12/, https://chirp.example/handle/status/12",
        "LINK, HTTP://Example.org/a?q=1#f, https://example.org/a?q=1",
        "GROUP, id:7, id:7",
        "PHONE, +91 (0)98765-43210, +9109876543210",
        "EMAIL, A@Example.ORG, a@example.org",
        "HASH, MD5:0123456789ABCDEF0123456789ABCDEF, md5:0123456789abcdef0123456789abcdef"
    })
    void twoSpellingsAreOneTarget(TargetKind kind, String written, String canonical) {
        assertThat(form.of(kind, written)).contains(new Target(kind, canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, https://other.example/handle",
        "ACCOUNT, https://chirp.example/handle/status/12",
        "ACCOUNT, https://user@chirp.example/handle",
        "ACCOUNT, @han dle!",
        "ACCOUNT, ''",
        "ACCOUNT, id:12x",
        "POST, https://chirp.example/handle",
        "POST, '@handle'",
        "LINK, javascript:alert(1)",
        "HASH, 12ab",
        "EMAIL, nobody"
    })
    void whatNamesNothingIsRefused(TargetKind kind, String written) {
        assertThat(form.of(kind, written)).isEqualTo(Optional.empty());
    }

    @Test
    void controlCharactersAndEndlessTextAreRefused() {
        assertThat(form.of(TargetKind.ACCOUNT, "@a\u0000b")).isEmpty();
        assertThat(form.of(TargetKind.LINK, "https://example.org/" + "a".repeat(3000)))
                .isEmpty();
    }

    @Test
    void aNoticesTargetIsNeverLost() {
        assertThat(form.orAsWritten(TargetKind.POST, " the third post ").value())
                .isEqualTo("the third post");
        assertThat(form.orAsWritten(TargetKind.ACCOUNT, "HANDLE").value()).isEqualTo("@handle");
    }

    @Test
    void theKindShowsInTheName() {
        assertThat(form.kindOf("@handle")).isEqualTo(TargetKind.ACCOUNT);
        assertThat(form.kindOf("https://chirp.example/handle/status/1")).isEqualTo(TargetKind.POST);
        assertThat(form.kindOf("https://other.example/x")).isEqualTo(TargetKind.LINK);
    }
}
