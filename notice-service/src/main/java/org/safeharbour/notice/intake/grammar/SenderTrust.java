package org.safeharbour.notice.intake.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a sender's domain is verified. A known domain is only ever lowered by what our own mail host found;
 * results that another host wrote count for nothing (RFC 8601 section 5).
 *
 * @param suffixes domains that vouch for everything below them
 * @param exact domains that vouch for themselves
 * @param ownMailHost authserv-id of our own mail host
 * @param ownDomains domains of the platform's staff
 */
public record SenderTrust(Set<String> suffixes, Set<String> exact, String ownMailHost, Set<String> ownDomains) {

    boolean isVerified(String email, List<String> authenticationResults) {
        return email != null && isKnown(domain(email)) && !failed(authenticationResults);
    }

    boolean isOwn(String email) {
        return email != null && ownDomains.stream().anyMatch(own -> isAtOrBelow(domain(email), own));
    }

    private boolean isKnown(String domain) {
        return exact.contains(domain) || suffixes.stream().anyMatch(suffix -> isAtOrBelow(domain, suffix));
    }

    private static boolean isAtOrBelow(String domain, String suffix) {
        return domain.equals(suffix) || domain.endsWith("." + suffix);
    }

    private boolean failed(List<String> results) {
        return results.stream()
                .map(result -> result.toLowerCase(Locale.ROOT).strip())
                .filter(result -> result.replaceFirst("[;\\s].*", "").equals(ownMailHost))
                .anyMatch(result -> result.matches("(?s).*\\bdmarc\\s*=\\s*fail\\b.*"));
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
    }
}
