package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.Permission;

/** Takes a letter in: reads it, keeps every original, and puts what no machine could read before a person. */
@ApplicationScoped
class ReceivingLetter {
    private final KeepingLetter keeping;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;
    private final LetterReader reader = new LetterReader();
    private final ReadingContext context;

    ReceivingLetter(KeepingLetter keeping, CurrentCaller callers, NoticeConfig config, Clock clock) {
        this.keeping = keeping;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
        this.context = ReadingContext.seeded(config.platformHost(), config.shortLinkHost(), config.mailHost());
    }

    /** @throws Problem 400 without a file or with a receipt in the future, 403 for an officer's receipt, 413 */
    IntakeView receive(List<UploadedDocument> files, OffsetDateTime receivedAt) {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_FILE);
        }
        checkSize(files);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (receivedAt != null && receivedAt.toInstant().isAfter(now)) {
            throw Problem.invalid("receivedAt", "notice.received-in-future");
        }
        if (receivedAt != null && caller.isOfficer()) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        var reading = reader.read(files, receivedAt, context);
        return keeping.keep(reading, receipt(reading, now), now);
    }

    /** An officer's upload is received when it arrives, whatever headers the file brings along. */
    private Instant receipt(LetterReading reading, Instant now) {
        if (callers.get().isOfficer() || reading.receivedAt() == null) {
            return now;
        }
        var told = reading.receivedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        return told.isAfter(now) ? now : told;
    }

    private void checkSize(List<UploadedDocument> files) {
        if (files.isEmpty()) {
            throw Problem.invalid("file", "intake.no-file");
        }
        if (files.size() > config.filesPerIntake()) {
            throw Problem.invalid("file", "intake.too-many-files", config.filesPerIntake());
        }
        long all = files.stream().mapToLong(file -> file.bytes().length).sum();
        boolean large = files.stream().anyMatch(file -> file.bytes().length > config.bytesPerFile());
        if (large || all > config.bytesPerIntake()) {
            throw Problem.of(CommonProblem.TOO_LARGE).error("file", "intake.file-too-large", config.bytesPerFile());
        }
    }
}
