package org.safeharbour.local.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The specimen letter written afresh: today's dates in India, provisions in force, a competent rank (intimations under section
 * 79(3)(b) need a Deputy Inspector General or above since 15 November 2025; an Additional Commissioner is one), a new reference, new
 * accounts in the annexure. Its shape stays that of the original.
 *
 * @param mail the whole message, ready to hand in
 * @param reference the issuer's number
 * @param handles the accounts of the annexure, lower case, without the at sign
 */
record Letter(byte[] mail, String reference, List<String> handles) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String ORIGINAL = "/letters/v05_ifso_23_accounts_xlsx.eml";
    private static final String BOUNDARY = "=====safe-harbour-main-job=====";
    private static final int ACCOUNTS = 23;
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uu", Locale.ROOT);
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);

    Letter {
        mail = mail.clone();
        handles = List.copyOf(handles);
    }

    @Override
    public byte[] mail() {
        return mail.clone();
    }

    /** Written at {@code now}; {@code number} (1 to 999999) makes reference, case and accounts new. */
    static Letter writtenAt(ZonedDateTime now, int number) throws IOException {
        ZonedDateTime today = now.withZoneSameInstant(INDIA);
        String reference = number + "/ADDLCP/IFSO/Spl. Cell";
        String prefix = "tst_" + Integer.toString(number, 36) + "_" + Long.toString(today.toEpochSecond() % 46_656, 36);
        OriginalMail original = OriginalMail.read(ORIGINAL);
        String text = rewritten(original.text(), today, number, reference);
        byte[] annexure = annexure(original.annexure(), prefix, DOTTED.format(today));
        List<String> handles = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            handles.add(String.format(Locale.ROOT, "%s_%02d", prefix, i));
        }
        String mail = headers(original, today, number) + part("text/plain; charset=utf-8", "", utf8(text))
                + part(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "Content-Disposition: attachment; filename=\"Annexure-A.xlsx\"\r\n",
                        annexure)
                + "--" + BOUNDARY + "--\r\n";
        return new Letter(utf8(mail), reference, handles);
    }

    private static String rewritten(String text, ZonedDateTime today, int number, String reference) {
        String date = DOTTED.format(today);
        return text.replace("1207/ACP/IFSO/Spl. Cell", reference)
                .replace("20-09-2022", DASHED.format(today))
                .replace("u/s 91 Cr.P.C.", "u/s 94 BNSS, 2023")
                .replace("FIR No. 9275/22", "FIR No. " + number + "/" + YEAR.format(today))
                .replace("01.08.2022", DOTTED.format(today.minusDays(50)))
                .replace("20.09.2022", date)
                .replace("65B of the Indian Evidence Act", "63(4) of the Bharatiya Sakshya Adhiniyam, 2023")
                .replace("Assistant Commissioner of Police", "Additional Commissioner of Police");
    }

    private static String headers(OriginalMail original, ZonedDateTime today, int number) {
        return original.authenticationResults()
                + "From: Addl CP IFSO <addlcp.ifso.testdesk@delhipolice.gov.in>\r\n"
                + "To: nodal-india@chirp.example\r\n"
                + "Subject: FIR " + number + "/" + YEAR.format(today)
                + " PS Special Cell - blocking of 23 accounts and details thereof\r\n"
                + "Date: " + MAIL_DATE.format(today) + "\r\n"
                + "Message-ID: <ifso." + number + "." + today.toEpochSecond() + "@delhipolice.gov.in>\r\n"
                + "X-Specimen: software test letter, not an official document\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n";
    }

    private static String part(String type, String disposition, byte[] content) {
        return "--" + BOUNDARY + "\r\nContent-Type: " + type + "\r\n" + disposition
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    /** The same sheet with other accounts: handles, profile addresses and capitals stay where they were. */
    private static byte[] annexure(byte[] original, String prefix, String date) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/")) {
                    content = utf8(new String(content, StandardCharsets.UTF_8)
                            .replace("tst_basin", prefix)
                            .replace("TST_BASIN", prefix.toUpperCase(Locale.ROOT))
                            .replace("20.09.2022", date));
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is taken over from the specimen. */
    private record OriginalMail(String authenticationResults, String text, byte[] annexure) {
        static OriginalMail read(String resource) throws IOException {
            String mail;
            try (InputStream in = Letter.class.getResourceAsStream(resource)) {
                mail = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
            String trusted = mail.substring(0, mail.indexOf("From: ")).replace("\n", "\r\n");
            String plain = between(mail, "Content-Type: text/plain", "\n--=");
            String text = quotedPrintable(plain.substring(plain.indexOf("\n\n") + 2));
            String sheet = between(mail, "Content-Type: application/vnd.openxmlformats", "\n--=");
            byte[] annexure = Base64.getMimeDecoder().decode(sheet.substring(sheet.indexOf("\n\n") + 2));
            return new OriginalMail(trusted, text, annexure);
        }

        private static String between(String mail, String from, String to) {
            int begin = mail.indexOf(from);
            return mail.substring(begin, mail.indexOf(to, begin));
        }

        /** RFC 2045 section 6.7, as far as the specimen uses it: ASCII only. */
        private static String quotedPrintable(String text) {
            String joined = text.replace("=\n", "");
            StringBuilder plain = new StringBuilder(joined.length());
            for (int i = 0; i < joined.length(); i++) {
                if (joined.charAt(i) == '=') {
                    plain.append((char) Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    plain.append(joined.charAt(i));
                }
            }
            return plain.toString();
        }
    }
}
