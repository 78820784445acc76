package org.safeharbour.notice.intake.grammar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses and what they name on the platform; the shapes are those of its public pages. */
final class Addresses {
    private static final Pattern HANDLE = Pattern.compile("@?([A-Za-z0-9_]{1,30})");
    private static final Pattern STATUS = Pattern.compile("\\d{1,20}");
    private static final Set<String> OWN_PAGES = Set.of(
            "help",
            "legal",
            "tos",
            "terms",
            "privacy",
            "about",
            "rules",
            "policies",
            "policy",
            "support",
            "login",
            "safety",
            "home",
            "settings",
            "download",
            "contact",
            "transparency",
            "guidelines",
            "report");
    private static final Set<String> OTHER_PAGES = Set.of(
            "search", "hashtag", "i", "explore", "intent", "share", "messages", "lists", "topics", "tags", "spaces");
    private static final Set<String> TABS = Set.of(
            "with_replies", "media", "likes", "followers", "following", "photo", "header_photo", "about", "lists");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]}'\"*|\u0964]+$");

    private final Platform platform;
    private final Pattern address;
    private final Pattern inner;

    Addresses(Platform platform) {
        this.platform = platform;
        String hosts = "(?:(?:[a-z0-9-]+\\.){0,12}" + Pattern.quote(platform.host()) + "|"
                + Pattern.quote(platform.shortHost()) + ")";
        this.address = Pattern.compile("(?i)https?://[^\\s<>\"'\\]|\\\\^`{}\u0900-\u097f]+|(?<![\\w@./-])" + hosts
                + "(?![\\w.-]*@)(?![\\w-]|\\.\\w)(?::\\d+)?(?:/[^\\s<>\"'\\]|,;)]*)?");
        this.inner = Pattern.compile("(?i)(?:https?://)?(?<![\\w.-])" + hosts + "/[^\\s<>\"'&]+");
    }

    /** One printed address: the target it names, or nothing if it names none (own pages, pages of others are links). */
    record Named(String printed, Optional<Target> target, boolean ofPlatform) {}

    /** Every address in the text. */
    List<Found<Named>> in(String text) {
        List<Found<Named>> found = new ArrayList<>();
        Matcher match = address.matcher(text);
        while (match.find()) {
            String printed = TRAILING.matcher(match.group()).replaceAll("");
            found.add(new Found<>(named(printed), match.start(), match.start() + printed.length()));
        }
        return found;
    }

    private Named named(String printed) {
        String whole = printed.regionMatches(true, 0, "http", 0, 4) ? printed : "https://" + printed;
        String rest = whole.substring(whole.indexOf("://") + 3);
        int end = indexOfAny(rest, "/?#");
        String host = rest.substring(0, end)
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":\\d+$", "")
                .replaceFirst("^.*@", "");
        String path = rest.substring(end);
        if (isPlatform(host)) {
            return new Named(printed, onPlatform(host, path), true);
        }
        Matcher hidden = inner.matcher(decoded(path));
        if (hidden.find()) {
            return named(hidden.group());
        }
        return new Named(printed, Optional.of(link(host, path)), false);
    }

    private boolean isPlatform(String host) {
        return host.equals(platform.shortHost())
                || host.equals(platform.host())
                || host.endsWith("." + platform.host());
    }

    private Optional<Target> onPlatform(String host, String path) {
        String bare = path.substring(0, indexOfAny(path, "?#"));
        if (host.equals(platform.shortHost())) {
            return bare.length() < 2 ? Optional.empty() : Optional.of(link(host, bare));
        }
        if (host.equals(platform.mediaHost())) {
            String value = "https://" + host + bare.toLowerCase(Locale.ROOT);
            return bare.length() < 2 ? Optional.empty() : Optional.of(new Target(TargetKind.MEDIA, value));
        }
        String label = host.equals(platform.host())
                ? ""
                : host.substring(0, host.length() - platform.host().length() - 1);
        return Set.of("", "www", "m", "mobile").contains(label) ? page(path, bare) : Optional.empty();
    }

    private Optional<Target> page(String path, String bare) {
        List<String> parts = parts(bare);
        if (parts.isEmpty() || OWN_PAGES.contains(parts.getFirst())) {
            return Optional.empty();
        }
        String first = parts.getFirst();
        if (first.equals("g") && parts.size() >= 2) {
            return Optional.of(new Target(TargetKind.GROUP, "https://" + platform.host() + "/g/" + parts.get(1)));
        }
        if (parts.size() >= 3
                && parts.get(1).matches("status(?:es)?")
                && STATUS.matcher(parts.get(2)).matches()) {
            String handle = first.replaceFirst("^@", "");
            return Optional.of(new Target(
                    TargetKind.POST, "https://" + platform.host() + "/" + handle + "/status/" + parts.get(2)));
        }
        if (first.equals("i")
                && parts.size() >= 3
                && parts.get(1).equals("user")
                && STATUS.matcher(parts.get(2)).matches()) {
            return Optional.of(new Target(TargetKind.ACCOUNT, "id:" + parts.get(2)));
        }
        Matcher handle = HANDLE.matcher(first);
        boolean profile = parts.size() == 1 || parts.size() == 2 && TABS.contains(parts.get(1));
        if (profile && handle.matches() && !OTHER_PAGES.contains(first)) {
            return Optional.of(new Target(TargetKind.ACCOUNT, "@" + handle.group(1)));
        }
        return Optional.of(link(platform.host(), path.replaceFirst("#.*$", "")));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Target link(String host, String path) {
        return new Target(TargetKind.LINK, "https://" + host + path.replaceFirst("/+$", ""));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static int indexOfAny(String text, String signs) {
        for (int at = 0; at < text.length(); at++) {
            if (signs.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}
