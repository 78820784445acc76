package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safeharbour.takedown.TakedownConfig;

/**
 * One spelling per target, so that two spellings of an account are one account: handles in lower case with their {@code @},
 * ids without leading zeros, addresses of the platform reduced to what they name.
 */
@ApplicationScoped
class CanonicalForm {
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\s]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern ID = Pattern.compile("(?i)id:0*(\\d{1,20})");
    private static final Pattern HANDLE = Pattern.compile("@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?)");
    private static final Pattern PROFILE = Pattern.compile("/@?([A-Za-z0-9_.-]{1,64})/?");
    private static final Pattern STATUS = Pattern.compile("/@?([A-Za-z0-9_.-]{1,64})/status/0*(\\d{1,20})/?");
    private static final Pattern SUBDOMAIN = Pattern.compile("^(www|m|mobile)\\.");
    private static final Pattern EMAIL = Pattern.compile("[^@]{1,64}@[^@]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
    private static final Pattern HASH = Pattern.compile("(?i)(?:(?:pdq|md5|sha1|sha256):)?[0-9a-f]{32,64}");

    private final Set<String> hosts;

    @Inject
    CanonicalForm(TakedownConfig config) {
        this(config.connectors().values().stream()
                .flatMap(platform -> platform.hosts().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** For addresses on these hosts. */
    CanonicalForm(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /** The canonical target, or empty when the text does not name one of this kind. */
    Optional<Target> of(TargetKind kind, String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || CONTROL.matcher(text).find()) {
            return Optional.empty();
        }
        return value(kind, text).map(value -> new Target(kind, value));
    }

    /** As {@link #of}, but what cannot be read stays as it was written: an order from a notice loses no target. */
    Target orAsWritten(TargetKind kind, String written) {
        return of(kind, written).orElseGet(() -> {
            var text = CONTROL.matcher(written).replaceAll("").strip();
            return new Target(kind, text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        });
    }

    /** The kind that a bare text most plausibly names, for lists without a column for it. */
    TargetKind kindOf(String written) {
        if (of(TargetKind.POST, written).isPresent()) {
            return TargetKind.POST;
        }
        return of(TargetKind.ACCOUNT, written).isPresent() ? TargetKind.ACCOUNT : TargetKind.LINK;
    }

    private Optional<String> value(TargetKind kind, String text) {
        return switch (kind) {
            case ACCOUNT -> account(text);
            case POST -> post(text);
            case LINK -> address(text).map(URI::toString);
            case GROUP, MEDIA -> id(text).or(() -> address(text).map(URI::toString));
            case PHONE -> Optional.of(text.replaceAll("[()./-]", "")).filter(matches(PHONE));
            case EMAIL -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(matches(EMAIL));
            case HASH -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(matches(HASH));
        };
    }

    private Optional<String> account(String text) {
        var id = id(text);
        if (id.isPresent()) {
            return id;
        }
        if (text.contains("/")) {
            return ours(text).flatMap(uri -> {
                var profile = PROFILE.matcher(uri.getPath());
                return profile.matches() ? Optional.of("@" + lower(profile.group(1))) : Optional.empty();
            });
        }
        var handle = HANDLE.matcher(text);
        return handle.matches() ? Optional.of("@" + lower(handle.group(1))) : Optional.empty();
    }

    private Optional<String> post(String text) {
        return ours(text).flatMap(uri -> {
            var post = STATUS.matcher(uri.getPath());
            return post.matches()
                    ? Optional.of("https://" + uri.getHost() + "/" + lower(post.group(1)) + "/status/" + post.group(2))
                    : Optional.empty();
        });
    }

    private static Optional<String> id(String text) {
        var id = ID.matcher(text);
        return id.matches() ? Optional.of("id:" + id.group(1)) : Optional.empty();
    }

    private Optional<URI> ours(String text) {
        return address(text.contains("://") ? text : "https://" + text)
                .filter(uri -> hosts.contains(uri.getHost()) && uri.getPath() != null);
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = new URI(text).normalize();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var host = lower(IDN.toASCII(uri.getHost()));
            host = SUBDOMAIN.matcher(host).replaceFirst("");
            return Optional.of(new URI("https", null, host, port(uri), uri.getPath(), uri.getQuery(), null));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int port(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    }

    private static java.util.function.Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
