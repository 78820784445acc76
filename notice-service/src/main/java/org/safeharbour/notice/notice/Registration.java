package org.safeharbour.notice.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safeharbour.kit.problem.Problem;

/**
 * A filed notice in the terms of this service: its times are checked, its targets folded to one spelling.
 *
 * @param letter what the authority said
 * @param points the demands in their order
 * @param targets the targets of each demand, each once
 * @param warnings what stood out on the way
 */
record Registration(Letter letter, List<Point> points, List<List<Target>> targets, Set<String> warnings) {
    private static final String DUPLICATE_TARGETS = "DUPLICATE_TARGETS";

    /** @throws Problem 400 that names the path of a value that cannot be meant */
    static Registration of(NoticeRequest request, ZoneId zone, Instant receivedAt) {
        var warnings = new LinkedHashSet<String>();
        return new Registration(
                letter(request, zone, receivedAt), points(request, zone), targets(request, warnings), warnings);
    }

    private static Letter letter(NoticeRequest request, ZoneId zone, Instant receivedAt) {
        Periods.within("statedDueWithin", request.statedDueWithin());
        return new Letter(
                request.kind(),
                request.reference().strip(),
                List.copyOf(request.caseReferences()),
                request.inReplyTo(),
                zone.getId(),
                Periods.instant("issuedAt", request.issuedAt()),
                Periods.bounded("receivedAt", receivedAt),
                request.issuerRank(),
                List.copyOf(request.parties()),
                request.legalBasis().stream().distinct().toList(),
                Periods.instant("statedDueAt", request.statedDueAt()),
                request.statedDueWithin(),
                Periods.instant("hearingAt", request.hearingAt()),
                Boolean.TRUE.equals(request.childSafety()));
    }

    private static List<Point> points(NoticeRequest request, ZoneId zone) {
        var points = new ArrayList<Point>();
        for (var demand : request.demands()) {
            var path = "demands[" + points.size() + "].";
            Periods.within(path + "dueWithin", demand.dueWithin());
            points.add(new Point(
                    points.size() + 1,
                    demand.number(),
                    demand.type(),
                    demand.text(),
                    Periods.instant(path + "dueAt", demand.dueAt()),
                    demand.dueWithin(),
                    Boolean.TRUE.equals(demand.openEnded()),
                    demand.dataCategories().stream().distinct().toList(),
                    Periods.bound(path + "from", demand.from(), zone),
                    Periods.bound(path + "to", demand.to(), zone)));
            Periods.ordered(path + "to", demand.from(), demand.to(), zone);
        }
        return points;
    }

    private static List<List<Target>> targets(NoticeRequest request, Set<String> warnings) {
        var lists = new ArrayList<List<Target>>();
        long count = 0;
        for (var demand : request.demands()) {
            var folded = Target.folded(demand.targets(), "demands[" + lists.size() + "].targets");
            if (folded.size() < demand.targets().size()) {
                warnings.add(DUPLICATE_TARGETS);
            }
            count += folded.size();
            lists.add(folded);
        }
        if (count > NoticeRequest.MAX_TARGETS) {
            throw Problem.invalid("demands", "notice.too-many-targets", NoticeRequest.MAX_TARGETS);
        }
        return lists;
    }
}
