package org.safeharbour.notice.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads letters in tests. */
final class Letters {
    static final ReadingContext CHIRP = ReadingContext.seeded("chirp.example", "chrp.example", "mx.chirp.example");

    private Letters() {}

    static LetterReading read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    static LetterReading read(String name, byte[] bytes) {
        return new LetterReader().read(List.of(new UploadedDocument(name, null, bytes)), null, CHIRP);
    }

    /** A plain letter of a known police force with the given lines in its body. */
    static LetterReading withBody(String body) {
        String mail = """
                From: Cyber Cell <cyber.testdesk@keralapolice.gov.in>
                Subject: Notice
                Date: Tue, 03 Mar 2026 11:00:00 +0530
                Message-ID: <1@keralapolice.gov.in>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                KERALA POLICE
                No. CC/TEST/2026/9          Dated: 03.03.2026

                Sir,

                """ + body + "\n\nInspector of Police\n";
        return read("letter.eml", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
