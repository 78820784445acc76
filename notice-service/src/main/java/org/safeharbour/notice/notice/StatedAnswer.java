package org.safeharbour.notice.notice;

import java.time.Instant;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Reads the answer that a person states for a demand: what belongs to which outcome, and what is missing. */
final class StatedAnswer {
    private static final String OVERBROAD = "OVERBROAD";
    /** The name of the defect, not of a ground; it must not be a way around the narrowing. */
    private static final String OVERBROAD_DEFECT = "OVERBROAD_DEMAND";

    private final AnswerRequest request;
    private final Problem problem = Problem.of(CommonProblem.INVALID_REQUEST);
    private boolean bad;

    private StatedAnswer(AnswerRequest request) {
        this.request = request;
    }

    /** @throws Problem 400 that names every field which is missing or does not belong there */
    static Answer read(AnswerRequest request, Demand demand, Letter letter, Instant now) {
        var stated = new StatedAnswer(request);
        stated.check(demand, now);
        return switch (request.outcome()) {
            case ANSWERED -> new Answer.Answered(request.text(), stated.search());
            case REFUSED -> new Answer.Refused(request.ground(), request.text(), request.narrowing());
            case CARRIED_OVER -> {
                var until = Periods.until("until", request.until(), letter.zoneId());
                if (!until.isAfter(now)) {
                    throw Problem.invalid("until", "notice.until-past");
                }
                yield new Answer.CarriedOver(until, request.text());
            }
        };
    }

    private void check(Demand demand, Instant now) {
        belongs("ground", request.ground() != null, request.outcome() == AnswerRequest.Outcome.REFUSED);
        belongs("until", request.until() != null, request.outcome() == AnswerRequest.Outcome.CARRIED_OVER);
        boolean misnamed = OVERBROAD_DEFECT.equals(request.ground());
        if (misnamed) {
            error("ground", "notice.ground-overbroad");
        }
        boolean offers = misnamed || OVERBROAD.equals(request.ground());
        belongs("narrowing", request.narrowing() != null && !request.narrowing().isBlank(), offers);
        boolean searched = demand.point().openEnded() && request.outcome() == AnswerRequest.Outcome.ANSWERED;
        if (searched && request.search() == null) {
            error("search.method", "notice.search-required");
            error("search.scope", "notice.search-required");
            error("search.cutOff", "notice.search-required");
        }
        if (!searched && request.search() != null) {
            error("search", "notice.search-unwanted");
        }
        if (!searched && request.found() != null && !request.found().isEmpty()) {
            error("found", "notice.search-unwanted");
        }
        if (request.search() != null && request.search().cutOff().toInstant().isAfter(now)) {
            error("search.cutOff", "notice.cut-off-future");
        }
        if (bad) {
            throw problem;
        }
    }

    private void belongs(String field, boolean given, boolean wanted) {
        if (given != wanted) {
            error(field, "notice." + field + (wanted ? "-required" : "-unwanted"));
        }
    }

    private void error(String path, String key) {
        problem.error(path, key);
        bad = true;
    }

    private Search search() {
        var search = request.search();
        return search == null
                ? null
                : new Search(
                        search.method().strip(),
                        search.scope().strip(),
                        Periods.instant("search.cutOff", search.cutOff()));
    }
}
