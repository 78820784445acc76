package org.safeharbour.local.letter;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The specimen letters with today's dates in India, provisions in force, new references and new accounts; their shapes stay those of
 * the originals.
 */
public final class LettersOfToday {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FORWARDED =
            DateTimeFormatter.ofPattern("EEE, MMM d, uuuu 'at' h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("uu", Locale.ROOT);
    private static final int ACCOUNTS = 23;
    private static final int POST_DAYS = 4;

    private final ZonedDateTime today;
    private final int number;
    private final String mark;
    private final String digits;

    /** Written at {@code now}; {@code number} (100000 to 999999) makes references, cases, accounts and posts new. */
    public LettersOfToday(ZonedDateTime now, int number) {
        this.today = now.withZoneSameInstant(INDIA);
        this.number = number;
        this.mark = "tst_" + Integer.toString(number, 36) + Long.toString(today.toEpochSecond() % 46_656, 36);
        this.digits = String.format(Locale.ROOT, "%06d%05d", number, today.toEpochSecond() % 100_000);
    }

    /** The cyber cell asks six points about five accounts and names no power; its specimen is of June 2021. */
    public Letter cyberCell() throws IOException {
        String reference = number + "/CyPAD/Cyber Cell";
        Wording wording = new Wording()
                .say(reference, "4471/CyPAD/Cyber Cell")
                .say(number + "/" + YEAR.format(today), "9141/2021")
                .say(DOTTED.format(today), "29.06.2021")
                .say(DOTTED.format(today.minusDays(31)), "29.05.2021")
                .say(mark + "_kite", "tst_kite")
                .say(mark.toUpperCase(Locale.ROOT) + "_Kite", "TST_Kite")
                .say(mark + "_lamp", "tst_lamp")
                .say(mark + "_river", "tst_river");
        List<String> handles =
                List.of(mark + "_kite_01", mark + "_kite_02", mark + "_lamp_03", mark + "_lamp_04", mark + "_river_05");
        byte[] mail = new Specimen("v01_delhi_cybercell.eml")
                .mail(wording, today, id("cypad", "delhipolice.gov.in"), Map.of());
        return Letter.mail("cyber-cell", mail, reference, handles);
    }

    /** The commission's letter in a PDF asks for the removal of three posts within seven days. */
    public Letter commission() throws IOException {
        Wording wording = commissionWording();
        byte[] mail = new Specimen("v02_ncpcr_letter_pdf.eml")
                .mail(
                        wording,
                        today,
                        id("301-LC", "ncpcr.nic.in"),
                        Map.of("application/pdf", pdf -> PdfPages.rewritten(pdf, wording)));
        return Letter.mail("commission", mail, commissionReference(), posts("orbit", 11, 12, 13));
    }

    /** The commission's reminder, in HTML only, leaves three days. */
    public Letter reminder() throws IOException {
        byte[] mail = new Specimen("v03_ncpcr_reminder_html.eml")
                .mail(commissionWording(), today, id("301-LC-R1", "ncpcr.nic.in"), Map.of());
        return Letter.mail("reminder", mail, commissionReference() + "/R1", List.of());
    }

    /** The women's commission summons, forwarded by the front desk: four points, six days, an appearance. */
    public Letter summons() throws IOException {
        String reference = "DCW/TEST/SM/" + YEAR.format(today) + "/" + number;
        Wording wording = new Wording()
                .say(reference, "DCW/TEST/SM/2022/118")
                .say(FORWARDED.format(today.minusMinutes(10)), "Tue, Sep 20, 2022 at 4:31 PM")
                .say(SLASHED.format(today), "20/09/2022")
                .say(DOTTED.format(today.plusDays(6)), "26.09.2022")
                .say(DOTTED.format(today.plusDays(8)), "28.09.2022")
                .say(mark + "_moth", "tst_moth")
                .say(postNumber("5"), "900200300400501")
                .say(postNumber("6"), "900200300400502");
        byte[] mail = new Specimen("v04_dcw_summons_forwarded.eml")
                .mail(wording, today, id("fwd", "chirp.example"), Map.of());
        return Letter.mail(
                "summons",
                mail,
                reference,
                List.of(post("moth", 21, postNumber("5")), post("moth", 22, postNumber("6"))));
    }

    /**
     * The special cell's letter: 23 accounts in an annexure. Intimations under section 79(3)(b) need a Deputy Inspector General or
     * above since 15 November 2025; an Additional Commissioner is one.
     */
    public Letter accounts() throws IOException {
        String reference = number + "/ADDLCP/IFSO/Spl. Cell";
        Wording wording = new Wording()
                .say(reference, "1207/ACP/IFSO/Spl. Cell")
                .say(DASHED.format(today), "20-09-2022")
                .say("u/s 94 BNSS, 2023", "u/s 91 Cr.P.C.")
                .say("FIR No. " + number + "/" + SHORT_YEAR.format(today), "FIR No. 9275/22")
                .say("FIR " + number + "/" + SHORT_YEAR.format(today), "FIR 9275/22")
                .say(DOTTED.format(today.minusDays(50)), "01.08.2022")
                .say(DOTTED.format(today), "20.09.2022")
                .say("63(4) of the Bharatiya Sakshya Adhiniyam, 2023", "65B of the Indian Evidence Act")
                .say("Additional Commissioner of Police", "Assistant Commissioner of Police")
                .say("Addl CP IFSO <addlcp.ifso", "ACP IFSO <acp.ifso")
                .say(mark + "_b", "tst_basin")
                .say(mark.toUpperCase(Locale.ROOT) + "_B", "TST_BASIN");
        byte[] mail = new Specimen("v05_ifso_23_accounts_xlsx.eml")
                .mail(
                        wording,
                        today,
                        id("ifso", "delhipolice.gov.in"),
                        Map.of(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                sheet -> Annexure.rewritten(sheet, wording)));
        List<String> handles = IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> String.format(Locale.ROOT, "%s_b_%02d", mark, i))
                .toList();
        return Letter.mail("accounts", mail, reference, handles);
    }

    /** A scan without a text layer: nothing can be read, nothing may be guessed. */
    public Letter scan() throws IOException {
        byte[] pdf = PdfPages.numbered(new Specimen("v11_scanned_no_text.pdf").bytes(), digits);
        return new Letter("scan", "scan.pdf", "application/pdf", pdf, "", List.of());
    }

    private Wording commissionWording() {
        ZonedDateTime written = today.minusDays(POST_DAYS);
        return new Wording()
                .say(commissionReference(), "NCPCR/TEST/2021/301-LC")
                .say(ordinal(written.getDayOfMonth()) + " " + MONTH_YEAR.format(written), "29th May, 2021")
                .say(DOTTED.format(written.minusDays(5)), "24.05.2021")
                .say(DOTTED.format(written), "29.05.2021")
                .say(SLASHED.format(today), "08/06/2021")
                .say(id("301-LC", "ncpcr.nic.in"), "<301-LC.0529@ncpcr.nic.in>")
                .say(mark + "_orbit", "tst_orbit")
                .say(mark.toUpperCase(Locale.ROOT) + "_Orbit", "TST_Orbit")
                .say(postNumber("1"), "900100200300401")
                .say(postNumber("2"), "900100200300402")
                .say(postNumber("3"), "900100200300403");
    }

    private String commissionReference() {
        return "NCPCR/TEST/" + YEAR.format(today) + "/" + number + "-LC";
    }

    private List<String> posts(String word, int... authors) {
        return IntStream.range(0, authors.length)
                .mapToObj(i -> post(word, authors[i], postNumber(Integer.toString(i + 1))))
                .toList();
    }

    private String post(String word, int author, String id) {
        return "https://chirp.example/" + mark + "_" + word + "_" + author + "/status/" + id;
    }

    /** Fifteen digits: more would not be kept exactly by every JSON reader. */
    private String postNumber(String last) {
        return "9" + digits + "00" + last;
    }

    private String id(String local, String domain) {
        return "<" + local + "." + digits + "@" + domain + ">";
    }

    private static String ordinal(int day) {
        int last = day % 10;
        boolean teen = day / 10 == 1;
        if (!teen && last == 1) {
            return day + "st";
        }
        if (!teen && last == 2) {
            return day + "nd";
        }
        return day + (!teen && last == 3 ? "rd" : "th");
    }
}
