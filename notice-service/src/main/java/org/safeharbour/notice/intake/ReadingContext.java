package org.safeharbour.notice.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.safeharbour.notice.intake.grammar.Agency;
import org.safeharbour.notice.intake.grammar.Circumstances;
import org.safeharbour.notice.intake.grammar.Platform;
import org.safeharbour.notice.intake.grammar.SenderTrust;

/**
 * What reading depends on besides the letter: the platform's hosts, whom to trust, and the directory of agencies.
 *
 * @param platformHost main host of the platform; media host and staff mail domain derive from it
 * @param shortLinkHost host of its short links
 * @param trustedMailHost the only host whose Authentication-Results and Received headers count
 * @param agencies the directory
 */
public record ReadingContext(String platformHost, String shortLinkHost, String trustedMailHost, List<Agency> agencies) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** A context with the seeded directory. */
    public static ReadingContext seeded(String platformHost, String shortLinkHost, String trustedMailHost) {
        return new ReadingContext(
                platformHost, shortLinkHost, trustedMailHost, resource("agencies.json", new TypeReference<>() {}));
    }

    Circumstances circumstances() {
        KnownSenders known = resource("known_senders.json", new TypeReference<>() {});
        return new Circumstances(
                new Platform(platformHost, "media." + platformHost, shortLinkHost),
                new SenderTrust(known.suffixes(), known.exact(), trustedMailHost, Set.of(platformHost)),
                agencies);
    }

    private record KnownSenders(Set<String> suffixes, Set<String> exact) {}

    private static <T> T resource(String name, TypeReference<T> type) {
        try (InputStream in = ReadingContext.class.getResourceAsStream("/intake/" + name)) {
            return JSON.readValue(in, type);
        } catch (IOException missing) {
            throw new UncheckedIOException("resource intake/" + name + " cannot be read", missing);
        }
    }
}
