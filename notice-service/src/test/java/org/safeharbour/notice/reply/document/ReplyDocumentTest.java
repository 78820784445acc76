package org.safeharbour.notice.reply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeharbour.notice.reply.document.ReplyContent.Kind;
import org.safeharbour.notice.reply.document.ReplyContent.Point;
import org.safeharbour.notice.reply.document.ReplyContent.Status;

class ReplyDocumentTest {
    @TempDir
    Path folder;

    @Test
    void saysEveryPointWithItsNumberAnswerTimeAndStatus() throws IOException {
        var content = Replies.toThePolice(Locale.ENGLISH, 23);

        var text = flat(textOf(ReplyDocument.render(content)));

        for (var point : content.points()) {
            assertThat(text).contains(point.demand()).contains(point.answer());
        }
        assertThat(text)
                .contains("SH-2022-000117/R1")
                .contains("1207/ACP/IFSO/Spl. Cell, dated 20 September 2022")
                .contains("FIR 9275/2022")
                .contains("20 Sep 2022 12:00: clarification asked")
                .contains("20 Sep 2022 13:00: more time granted until 24 Sep 2022 17:00")
                .contains("(4) Provide the content")
                .contains("20 Sep 2022 15:12")
                .contains("Time (IST)")
                .contains("Carried over to 27 Sep 2022")
                .contains("Ground: request through the treaty channel (MLAT or letter rogatory) is required.")
                .contains("Not closed by this letter: point 2.")
                .contains("Annexure A: point 1, 23 items")
                .contains("@tst_basin_001")
                .contains("@tst_basin_023")
                .contains("Nodal Officer")
                .contains("notice.ledger.chirp.example+7d3f11a2")
                .contains("n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=")
                .contains("Page 1 of 3");
    }

    @Test
    void threeHundredAccountsRunOverSeveralPagesEachWithHeadAndNumber() throws IOException {
        var bytes = ReplyDocument.render(Replies.toThePolice(Locale.ENGLISH, 300));

        try (var document = Loader.loadPDF(bytes)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isBetween(6, 14);
            for (var page = 1; page <= pages; page++) {
                assertThat(pageText(document, page)).contains("Page " + page + " of " + pages);
                if (page > 2) {
                    assertThat(pageText(document, page))
                            .contains("Account or item")
                            .contains("Outcome");
                }
            }
            var text = textOf(bytes);
            for (var i = 1; i <= 300; i++) {
                assertThat(text).contains("@tst_basin_%03d".formatted(i));
            }
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        var first = ReplyDocument.render(Replies.toThePolice(Locale.ENGLISH, 23));
        var second = ReplyDocument.render(Replies.toThePolice(Locale.ENGLISH, 23));
        var other = ReplyDocument.render(Replies.toThePolice(Locale.ENGLISH, 22));

        assertThat(Arrays.equals(second, first)).isTrue();
        assertThat(Arrays.equals(other, first)).isFalse();
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).contains("D:20220921184000+05'30'");
    }

    @Test
    void renderingInParallelGivesTheSameBytesToo() {
        var expected = ReplyDocument.render(Replies.inIndianScripts());

        var all = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ReplyDocument.render(
                        i % 2 == 0 ? Replies.inIndianScripts() : Replies.toThePolice(Locale.ENGLISH, 5)))
                .toList();

        for (var i = 0; i < all.size(); i += 2) {
            assertThat(Arrays.equals(all.get(i), expected)).isTrue();
        }
    }

    @Test
    void theTextLayerGivesIndianScriptsBackExactly() throws Exception {
        var text = flat(popplerText(ReplyDocument.render(Replies.inIndianScripts())));

        assertThat(text)
                .contains(Replies.HINDI_DEMAND)
                .contains(Replies.BENGALI)
                .contains(Replies.KANNADA)
                .contains("अंतरिम बिंदुवार उत्तर और की गई कार्रवाई की रिपोर्ट")
                .contains("की गई कार्रवाई / उत्तर");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var document = Loader.loadPDF(ReplyDocument.render(Replies.inIndianScripts()))) {
            var fonts = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void quotedTextCannotTurnThePageAround() throws IOException {
        var hostile = "before \u202Etxet\u202C \u0007 after";
        var point = new Point("1", 1, hostile, Status.ANSWERED, hostile, null, null, null, List.of());

        var text = textOf(ReplyDocument.render(Replies.letter(Locale.ENGLISH, Kind.FINAL, List.of(point))));

        assertThat(text).doesNotContain("\u202E").contains("before txet");
    }

    @Test
    void aLongListIsCutInTheOpen() throws IOException {
        var point = new Point(
                "1", 1, "Block", Status.ANSWERED, "Done.", null, null, null, Replies.accounts(2_100, "ENFORCED"));

        var text = flat(textOf(ReplyDocument.render(Replies.letter(Locale.ENGLISH, Kind.FINAL, List.of(point)))));

        assertThat(text).contains("The first 2000 of 2100 items are listed").contains("@tst_basin_2000");
        assertThat(text).doesNotContain("@tst_basin_2001");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REFUSED", "CARRIED_OVER"})
    void aRefusalNeedsAGroundAndACarriedOverPointItsDate(Status status) {
        assertThatThrownBy(() -> new Point("1", 1, "Block", status, "text", null, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String pageText(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private String popplerText(byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("reply.pdf"), pdf);
        var out = folder.resolve("reply.txt");
        assumeTrue(
                hasPoppler() || "true".equals(System.getenv("CI")),
                "pdftotext (poppler-utils) is not installed: exact text of shaped scripts not compared");
        var process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), out.toString()).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    private static boolean hasPoppler() throws InterruptedException {
        try {
            return new ProcessBuilder("pdftotext", "-v").start().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }
}
