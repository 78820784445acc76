package org.safeharbour.local.fault;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The links of one stack, one for each directed pair that talks. The parts are named by their keys: {@code gateway},
 * {@code notice}, {@code takedown}, {@code reporting}, {@code chirp} and {@code keycloak}.
 */
public final class Links implements AutoCloseable {
    private final Map<Pair, FaultProxy> links = new ConcurrentHashMap<>();

    private record Pair(String from, String to) {}

    /** The address under which {@code from} is to reach what answers at {@code real}; opens the link when it is new. */
    public URI address(String from, String to, URI real) {
        FaultProxy link = links.computeIfAbsent(new Pair(from, to), pair -> FaultProxy.to(real.getPort()));
        return URI.create(real.getScheme() + "://" + real.getHost() + ":" + link.port());
    }

    /**
     * The link by which {@code from} calls {@code to}.
     *
     * @throws IllegalArgumentException when the one never calls the other
     */
    public FaultProxy link(String from, String to) {
        FaultProxy link = links.get(new Pair(from, to));
        if (link == null) {
            throw new IllegalArgumentException(from + " does not call " + to + "; links: " + links.keySet());
        }
        return link;
    }

    /** Sets faults on both directions between two parts, as far as they call each other. Returns the links that have them. */
    public List<FaultProxy> between(String one, String other, Fault... faults) {
        List<FaultProxy> both = new ArrayList<>();
        for (Pair pair : List.of(new Pair(one, other), new Pair(other, one))) {
            if (links.containsKey(pair)) {
                both.add(links.get(pair));
            }
        }
        if (both.isEmpty()) {
            throw new IllegalArgumentException(one + " and " + other + " do not talk; links: " + links.keySet());
        }
        both.forEach(link -> link.set(faults));
        return both;
    }

    /** Nothing passes between two parts, and nobody is told: a partition, until {@link #heal()}. */
    public List<FaultProxy> partition(String one, String other) {
        return between(one, other, new Fault.Timeout());
    }

    /** Makes every link sound again. */
    public void heal() {
        links.values().forEach(FaultProxy::clear);
    }

    /** Every link, as {@code from→to}. */
    public List<String> names() {
        return links.keySet().stream()
                .map(pair -> pair.from() + "→" + pair.to())
                .sorted()
                .toList();
    }

    /** Closes all links. */
    @Override
    public void close() {
        links.values().forEach(FaultProxy::close);
    }
}
