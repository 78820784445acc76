package org.safeharbour.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safeharbour.local.Service;

/** A named crash point and the service that is to die there. Those of the kit are in every service, so they go round. */
record CrashSite(Service service, String point) {
    private static final String REGISTRY = "src/main/resources/META-INF/safe-harbour/crash-points.txt";
    private static final List<Service> SENDERS = List.of(Service.NOTICE, Service.TAKEDOWN, Service.REPORTING);
    private static final Set<String> LOAD =
            Set.of("outbox", "inbox", "ledger", "sequencer", "enforcement", "evidence", "hold");

    /** All points of all registries. */
    static List<CrashSite> all() {
        List<CrashSite> sites = new ArrayList<>();
        int turn = 0;
        for (var point : points("libs/service-kit")) {
            sites.add(new CrashSite(SENDERS.get(turn++ % SENDERS.size()), point));
        }
        for (var service : SENDERS) {
            points(service.key() + "-service").forEach(point -> sites.add(new CrashSite(service, point)));
        }
        return sites;
    }

    /** Whether a load of notices to remove, block and preserve gets there; the others lie on the main job's way. */
    boolean isOnTheLoadsWay() {
        return LOAD.contains(point.substring(0, point.indexOf('.')));
    }

    /** Sites of different services can share a load: one list a round. */
    static List<List<CrashSite>> rounds(List<CrashSite> sites) {
        List<List<CrashSite>> rounds = new ArrayList<>();
        for (var site : sites) {
            rounds.stream()
                    .filter(round -> round.stream().noneMatch(other -> other.service() == site.service()))
                    .findFirst()
                    .orElseGet(() -> {
                        rounds.add(new ArrayList<>());
                        return rounds.getLast();
                    })
                    .add(site);
        }
        return rounds;
    }

    /** What makes the service die there, once. */
    Map<String, String> environment() {
        return Map.of("SAFE_HARBOUR_CRASH_AT", point);
    }

    @Override
    public String toString() {
        return service.key() + " at " + point;
    }

    /** The names in a module's registry; none when it has no registry. */
    static List<String> points(String module) {
        Path registry = Project.root().resolve(module).resolve(REGISTRY);
        if (!Files.exists(registry)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(registry)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, (line + ' ').indexOf(' ')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
