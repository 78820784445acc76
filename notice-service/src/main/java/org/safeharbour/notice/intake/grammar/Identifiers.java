package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts, posts, groups, media and links named in running text. */
final class Identifiers {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+){1,12}");
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\w@./+])@\\s?([A-Za-z0-9_]{2,30})(?![\\w@]|\\.[A-Za-z0-9]|-[A-Za-z]+\\.)");
    private static final Pattern LABELLED_HANDLE = Pattern.compile(
            "(?i)\\b(?:chirp\\s+)?(?:handle|user\\s?name|screen\\s?name|profile name)\\s*(?:is|[:=-])\\s*@?([A-Za-z0-9]*_[A-Za-z0-9_]+|[A-Za-z]+\\d+)\\b");
    private static final Pattern NUMERIC_ID = Pattern.compile(
            "(?i)(?:\\b(?:user|account|profile|numeric|handle|chirp|internal)(?:\\s+numeric|\\s+user|\\s+account)?[\\s-]*(?:id|ids|identifier)|\\buids?|\\bid(?=:)|यूज़र आईडी|यूजर आईडी|खाता आईडी)\\s*(?:no\\.?|number|nos?\\.?)?\\s*(?:is\\s+)?[:=#(-]*\\s*(\\d{6,20})\\b");
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?i)https?://[^/]*\\b(?:gov|nic|police|mil|europa|ec)\\.[a-z.]+");

    private final Addresses addresses;

    Identifiers(Platform platform) {
        this.addresses = new Addresses(platform);
    }

    /**
     * Everything named, in order, repeats included.
     *
     * @param links whether addresses of other hosts count; in a list of targets they do, in prose they do not
     */
    List<Found<Target>> in(String text, boolean links) {
        List<Found<Target>> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        for (Found<Addresses.Named> named : addresses.in(text)) {
            blank(rest, named.from(), named.to());
            Optional<Target> target = named.value().target();
            boolean counts = named.value().ofPlatform()
                    || links && !GOVERNMENT.matcher(named.value().printed()).find();
            if (target.isPresent() && counts) {
                found.add(named.map(any -> target.get()));
            }
        }
        if (rest.toString().isBlank()) {
            return found;
        }
        Matcher email = EMAIL.matcher(rest.toString());
        while (email.find()) {
            blank(rest, email.start(), email.end());
        }
        handles(HANDLE, rest, found);
        handles(LABELLED_HANDLE, rest, found);
        Matcher id = NUMERIC_ID.matcher(rest);
        while (id.find()) {
            found.add(new Found<>(new Target(TargetKind.ACCOUNT, "id:" + id.group(1)), id.start(), id.end()));
        }
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    private static void handles(Pattern pattern, StringBuilder rest, List<Found<Target>> into) {
        Matcher handle = pattern.matcher(rest.toString());
        while (handle.find()) {
            String value = "@" + handle.group(1).toLowerCase(Locale.ROOT);
            into.add(new Found<>(new Target(TargetKind.ACCOUNT, value), handle.start(), handle.end()));
            blank(rest, handle.start(), handle.end());
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            text.setCharAt(at, ' ');
        }
    }
}
