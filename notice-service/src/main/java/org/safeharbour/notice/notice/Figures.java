package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeharbour.kit.message.Messages;

/** Says in a sentence, with figures and times, how the work on a demand ended; what failed is named, never left out. */
@ApplicationScoped
class Figures {
    private static final Set<String> DONE = Set.of("ENFORCED", "PRESERVED");
    private static final Set<String> FAILED = Set.of("FAILED", "UNCONFIRMED", "REFUSED_BY_PLATFORM");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** "23 of 23 accounts blocked, from … to … (Asia/Kolkata). 1 not found." */
    String sentence(DemandType type, long total, List<Targets.Tally> tally, Letter letter) {
        var done = tally.stream().filter(t -> DONE.contains(t.outcome())).toList();
        var text = new StringBuilder(Messages.text(
                "answer.done." + type,
                String.valueOf(count(done)),
                String.valueOf(total),
                Messages.text("answer.noun." + noun(tally), total)));
        if (!done.isEmpty()) {
            text.append(Messages.text(
                    "answer.times",
                    moment(done.stream().map(Targets.Tally::first).min(Instant::compareTo), letter.zoneId()),
                    moment(done.stream().map(Targets.Tally::last).max(Instant::compareTo), letter.zoneId()),
                    letter.zone()));
        }
        text.append(Messages.text("answer.end"));
        tally.stream()
                .filter(t -> !DONE.contains(t.outcome()))
                .collect(Collectors.groupingBy(
                        Targets.Tally::outcome, java.util.TreeMap::new, Collectors.summingLong(Targets.Tally::count)))
                .forEach((outcome, count) -> text.append(' ')
                        .append(Messages.text(
                                "answer.other", String.valueOf(count), Messages.text("target.outcome." + outcome))));
        return text.toString();
    }

    /** Targets on which the work failed. */
    long failed(List<Targets.Tally> tally) {
        return count(tally.stream().filter(t -> FAILED.contains(t.outcome())).toList());
    }

    private static String noun(List<Targets.Tally> tally) {
        var kinds = tally.stream().map(Targets.Tally::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst().name() : "MIXED";
    }

    private static long count(List<Targets.Tally> tally) {
        return tally.stream().mapToLong(Targets.Tally::count).sum();
    }

    private static String moment(java.util.Optional<Instant> instant, ZoneId zone) {
        return MOMENT.format(instant.orElseThrow().atZone(zone));
    }
}
