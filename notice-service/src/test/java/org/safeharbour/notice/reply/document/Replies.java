package org.safeharbour.notice.reply.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.safeharbour.notice.reply.document.ReplyContent.Item;
import org.safeharbour.notice.reply.document.ReplyContent.Kind;
import org.safeharbour.notice.reply.document.ReplyContent.Point;
import org.safeharbour.notice.reply.document.ReplyContent.Status;

/** Reply letters in domain words. */
final class Replies {
    static final String HINDI_DEMAND = "खातों का पंजीकरण विवरण और लॉगिन आईपी लॉग उपलब्ध कराएं";
    static final String BENGALI = "অ্যাকাউন্টগুলি সংরক্ষণ করা হয়েছে";
    static final String KANNADA = "ಖಾತೆಗಳನ್ನು ಸಂರಕ್ಷಿಸಲಾಗಿದೆ";

    private static final Instant ISSUED = at("2022-09-21T18:40+05:30");

    private Replies() {}

    /** The reply to a police letter of four points about so many accounts. */
    static ReplyContent toThePolice(Locale language, int accounts) {
        return letter(
                language,
                Kind.FINAL,
                List.of(
                        new Point(
                                "1",
                                1,
                                "Block the " + accounts + " accounts listed in Annexure-A",
                                Status.ANSWERED,
                                accounts + " of " + accounts + " accounts blocked and confirmed at the platform.",
                                null,
                                at("2022-09-20T15:12+05:30"),
                                null,
                                accounts(accounts, "ENFORCED")),
                        new Point(
                                "2",
                                2,
                                "Provide registration details and login IP logs",
                                Status.CARRIED_OVER,
                                "The records are being collected under the order; they follow as a sealed package.",
                                null,
                                at("2022-09-21T18:00+05:30"),
                                LocalDate.of(2022, 9, 27),
                                List.of()),
                        new Point(
                                "3",
                                3,
                                "Preserve all data and content of the said accounts",
                                Status.ANSWERED,
                                accounts + " of " + accounts
                                        + " accounts preserved for 180 days before they were blocked.",
                                null,
                                at("2022-09-20T15:10+05:30"),
                                null,
                                List.of()),
                        new Point(
                                null,
                                4,
                                "Provide the content of all private messages of the account holders",
                                Status.REFUSED,
                                "Content needs a request through the treaty channel; the other records are not held up by it.",
                                "MLAT_REQUIRED",
                                at("2022-09-21T18:05+05:30"),
                                null,
                                List.of())));
    }

    /** A reply whose texts are Hindi, Bengali and Kannada, in mixed lines. */
    static ReplyContent inIndianScripts() {
        return letter(
                Locale.forLanguageTag("hi"),
                Kind.INTERIM,
                List.of(
                        new Point("१", 1, HINDI_DEMAND, Status.PENDING, null, null, null, null, List.of()),
                        new Point(
                                "2",
                                2,
                                BENGALI,
                                Status.ANSWERED,
                                KANNADA,
                                null,
                                at("2022-09-20T15:12+05:30"),
                                null,
                                accounts(2, "PRESERVED"))));
    }

    static ReplyContent letter(Locale language, Kind kind, List<Point> points) {
        return new ReplyContent(
                language,
                kind,
                new ReplyContent.Letterhead(
                        "Chirp",
                        List.of("Legal Response", "4 Example Marg", "New Delhi 110001", "India"),
                        "Nodal contact: nodal@chirp.example"),
                "SH-2022-000117/R1",
                ISSUED,
                ZoneId.of("Asia/Kolkata"),
                new ReplyContent.Addressee("The Deputy Commissioner of Police", "Delhi Police", "IFSO, Special Cell"),
                new ReplyContent.Inquiry(
                        "1207/ACP/IFSO/Spl. Cell",
                        LocalDate.of(2022, 9, 20),
                        at("2022-09-20T11:00+05:30"),
                        "SH-2022-000117",
                        List.of("FIR 9275/2022"),
                        List.of("CrPC 1973 s.91", "IT Act 2000 s.79(3)(b)"),
                        List.of(
                                new ReplyContent.Step(
                                        ReplyContent.StepKind.CLARIFICATION_ASKED, at("2022-09-20T12:00+05:30"), null),
                                new ReplyContent.Step(
                                        ReplyContent.StepKind.EXTENSION_GRANTED,
                                        at("2022-09-20T13:00+05:30"),
                                        at("2022-09-24T17:00+05:30")))),
                points,
                new ReplyContent.LedgerStamp(
                        "notice.ledger.chirp.example",
                        "notice.ledger.chirp.example+7d3f11a2",
                        1_482,
                        "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="),
                new ReplyContent.Signatory("Nodal Officer", "Chirp, rule 4(1)(b) of the IT Rules 2021"));
    }

    static List<Item> accounts(int count, String outcome) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Item(
                        "@tst_basin_%03d".formatted(i),
                        outcome,
                        at("2022-09-20T15:12+05:30").plusSeconds(i),
                        null))
                .toList();
    }

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
