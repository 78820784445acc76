package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.reporting.evidence.KeyedHashes;

/** Writes the lines of the read model, in the transaction of what they tell of. A target goes in as a keyed hash only. */
@ApplicationScoped
public class CountingTargets {
    /** The purpose under which the key of the hashes is kept. */
    private static final UUID SUBJECTS = UUID.fromString("00000000-0000-8000-8000-737461746973");

    private final FigureLines lines;
    private final KeyedHashes hashes;

    CountingTargets(FigureLines lines, KeyedHashes hashes) {
        this.lines = lines;
        this.hashes = hashes;
    }

    /** Outcomes of an order's targets: each was identified; effects add to what the measure is for, reversals take away. */
    @Transactional(Transactional.TxType.MANDATORY)
    void counted(TargetsCounted message) {
        var measure = Measure.valueOf(message.measure());
        var subjects = subjects(
                message.items().stream().map(TargetsCounted.Item::target).toList());
        var written = new ArrayList<Line>();
        for (int i = 0; i < subjects.size(); i++) {
            var item = message.items().get(i);
            var outcome = Outcome.valueOf(item.outcome());
            if (outcome != Outcome.REVERSED) {
                written.add(line(message, Figure.IDENTIFIED, subjects.get(i), 1, message.identifiedAt(), null));
            }
            if (outcome.delta() != 0 && measure.figure() != null) {
                var seconds = outcome == Outcome.ENFORCED ? seconds(message, item.at()) : null;
                written.add(line(message, measure.figure(), subjects.get(i), outcome.delta(), item.at(), seconds));
            }
        }
        lines.add(written);
    }

    /** Data of targets was given to an authority. */
    @Transactional(Transactional.TxType.MANDATORY)
    void disclosed(@Observes DisclosureCounted disclosed) {
        lines.add(subjects(disclosed.targets()).stream()
                .map(subject -> new Line(
                        Figure.DISCLOSED,
                        subject,
                        1,
                        disclosed.at(),
                        disclosed.sourceId(),
                        disclosed.agency(),
                        null,
                        null,
                        disclosed.childSafety(),
                        null))
                .toList());
    }

    /**
     * Targets stand in a finished mandatory report, or, with {@code delta} -1, the report was withdrawn.
     *
     * @param reportId the report
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reported(UUID reportId, String agency, Instant at, int delta, List<TargetRef> targets) {
        lines.add(subjects(targets).stream()
                .map(subject -> new Line(Figure.REPORTED, subject, delta, at, reportId, agency, null, null, true, null))
                .toList());
    }

    private List<byte[]> subjects(List<TargetRef> targets) {
        return hashes.of(SUBJECTS, targets.stream().map(TargetRef::canonical).toList());
    }

    private static Line line(
            TargetsCounted message, Figure figure, byte[] subject, int delta, Instant at, Long seconds) {
        return new Line(
                figure,
                subject,
                delta,
                at,
                message.orderId(),
                message.agency(),
                message.measure(),
                message.ground(),
                message.childSafety(),
                seconds);
    }

    /** From receipt, or from our own sight where there was no notice; a clock that went back does not make it negative. */
    private static Long seconds(TargetsCounted message, Instant at) {
        var begin = message.receivedAt() == null ? message.identifiedAt() : message.receivedAt();
        return Math.max(0, Duration.between(begin, at).toSeconds());
    }
}
