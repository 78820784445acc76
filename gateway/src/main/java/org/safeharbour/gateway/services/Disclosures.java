package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;

/** What pages read of disclosures, and decisions on them. */
@ApplicationScoped
public class Disclosures {
    private static final String PEER = "reporting";
    private static final String BASE = "/api/v1/disclosures";

    private final Services services;

    Disclosures(Services services) {
        this.services = services;
    }

    /** One page of disclosures; {@code state} null for all. */
    public Listing<Disclosure> page(String state, String cursor) {
        var target = BASE + "?limit=50" + Notices.parameter("state", state) + Notices.parameter("cursor", cursor);
        return services.list(PEER, target, Disclosure.class);
    }

    /** One disclosure. */
    public Disclosure disclosure(UUID id) {
        return services.get(PEER, BASE + "/" + id, Disclosure.class).body();
    }

    /** The disclosures of a notice's demands; one that is not there yet, or a service that is away, leaves its place empty. */
    public List<Disclosure> of(Notice notice) {
        var ids = notice.demands().stream()
                .map(Demand::disclosureId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = new ArrayList<Disclosure>();
        for (var id : ids) {
            try {
                found.add(disclosure(id));
            } catch (Refusal notYet) {
                // The notice service knows it before the reporting service has it.
                continue;
            } catch (Problem away) {
                return found;
            }
        }
        return found;
    }

    /** A step: {@code preparation}, {@code approvals} or {@code renewal}. */
    public void step(UUID id, String step, Map<String, ?> body, String once) {
        services.change(PEER, "POST", BASE + "/" + id + "/" + step, body, once, null);
    }

    /** The sealed package: it is handed out once. */
    public FileStream sealed(UUID id) {
        return services.stream(PEER, BASE + "/" + id + "/package");
    }

    /** That the package was fetched, when and by which log-in's agency. */
    public FileAnswer receipt(UUID id) {
        return services.file(PEER, BASE + "/" + id + "/receipt");
    }
}
