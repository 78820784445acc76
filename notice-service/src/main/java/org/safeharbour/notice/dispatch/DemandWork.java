package org.safeharbour.notice.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.notice.notice.Demand;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeKind;
import org.safeharbour.notice.notice.Target;

/** Work on a demand that another service does, as messages of one stream: the opening, then the further targets in order. */
sealed interface DemandWork {
    /** Id of the order, hold or disclosure, made here so that a repeat cannot make another. */
    UUID id();

    /** The message that opens the work with the first targets. */
    Command opening(Notice notice, Demand demand, List<Target> first, Instant deadline);

    /** A message with further targets; {@code from} is the index of its first one. */
    Command part(Notice notice, long from, List<Target> more, Instant deadline);

    /** A takedown order, proposed by whoever accepts the notice. */
    record Order(UUID id) implements DemandWork {
        private static final String SERVICE = "takedown";

        @Override
        public Command opening(Notice notice, Demand demand, List<Target> first, Instant deadline) {
            var letter = notice.letter();
            var ground = letter.legalBasis().isEmpty() ? letter.kind().name() : String.join(", ", letter.legalBasis());
            var body = new OrderOpen(
                    id,
                    notice.id(),
                    notice.number(),
                    demand.position(),
                    notice.agency(),
                    Measure.of(demand.type(), first),
                    ground,
                    letter.legalBasis(),
                    letter.childSafety(),
                    letter.kind() == NoticeKind.EMERGENCY_REQUEST,
                    deadline,
                    demand.total(),
                    first);
            return new Command(SERVICE, OrderOpen.TYPE, id.toString(), body, deadline);
        }

        @Override
        public Command part(Notice notice, long from, List<Target> more, Instant deadline) {
            var body = new OrderOpen.MoreTargets(id, notice.id(), from, more);
            return new Command(SERVICE, OrderOpen.MORE, id.toString(), body, deadline);
        }
    }

    /** A hold against deletion. */
    record Hold(UUID id, Instant until) implements DemandWork {
        private static final String SERVICE = "reporting";

        @Override
        public Command opening(Notice notice, Demand demand, List<Target> first, Instant deadline) {
            var letter = notice.letter();
            var body = new HoldOpen(
                    id,
                    notice.id(),
                    notice.number(),
                    demand.position(),
                    notice.agency(),
                    letter.childSafety(),
                    letter.reference(),
                    until,
                    demand.total(),
                    first);
            return new Command(SERVICE, HoldOpen.TYPE, id.toString(), body, deadline);
        }

        @Override
        public Command part(Notice notice, long from, List<Target> more, Instant deadline) {
            var body = new HoldOpen.MoreTargets(id, notice.id(), from, more);
            return new Command(SERVICE, HoldOpen.MORE, id.toString(), body, deadline);
        }
    }

    /** Data to be handed out, proposed by whoever accepts the notice. */
    record Disclosure(UUID id) implements DemandWork {
        private static final String SERVICE = "reporting";

        @Override
        public Command opening(Notice notice, Demand demand, List<Target> first, Instant deadline) {
            var letter = notice.letter();
            var point = demand.point();
            var body = new DisclosureOpen(
                    id,
                    notice.id(),
                    notice.number(),
                    letter.reference(),
                    letter.caseReferences(),
                    demand.position(),
                    point.number(),
                    notice.agency(),
                    letter.childSafety(),
                    letter.legalBasis(),
                    letter.issuerRank(),
                    point.text(),
                    point.dataCategories(),
                    point.from(),
                    point.to(),
                    deadline,
                    demand.total(),
                    first);
            return new Command(SERVICE, DisclosureOpen.TYPE, id.toString(), body, deadline);
        }

        @Override
        public Command part(Notice notice, long from, List<Target> more, Instant deadline) {
            var body = new DisclosureOpen.MoreTargets(id, notice.id(), from, more);
            return new Command(SERVICE, DisclosureOpen.MORE, id.toString(), body, deadline);
        }
    }
}
