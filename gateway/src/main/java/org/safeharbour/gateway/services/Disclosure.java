package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one demand for data releases. An officer sees what the authority is told; staff without the permission see number
 * and state only.
 */
public record Disclosure(
        UUID id,
        UUID noticeId,
        String noticeNumber,
        Integer demand,
        String agency,
        Boolean childSafety,
        String state,
        List<String> asked,
        List<String> permitted,
        List<String> released,
        List<Refused> refused,
        List<Dropped> dropped,
        String digest,
        String keyFingerprint,
        List<TakedownOrder.Approval> approvals,
        Counts targets,
        OffsetDateTime expiresAt,
        String packageSha256) {
    private static final List<String> GROUNDS = List.of("NOT_PERMITTED", "OVERBROAD", "DATA_NOT_HELD", "MLAT_REQUIRED");
    private static final List<String> SETTLED = List.of("APPROVED", "READY", "DOWNLOADED", "REFUSED", "EXPIRED");
    private static final List<String> DONE = List.of("DOWNLOADED", "EXPIRED");

    public Disclosure {
        asked = orNone(asked);
        permitted = orNone(permitted);
        released = orNone(released);
        refused = orNone(refused);
        dropped = orNone(dropped);
        approvals = orNone(approvals);
        targets = targets == null ? new Counts(0, Map.of()) : targets;
    }

    /** A category that is withheld, and why. */
    public record Refused(String category, String ground) {}

    /** Records of a category that came without being asked for. */
    public record Dropped(String category, long count) {}

    /** The accounts and posts that it is about. */
    public record Counts(long total, Map<String, Long> byOutcome) {
        public Counts {
            byOutcome = byOutcome == null ? Map.of() : Map.copyOf(byOutcome);
        }
    }

    /** One category, side by side: was it asked for, does the law permit it, is it released, why not. */
    public record Row(String category, boolean asked, boolean permitted, boolean released, String ground) {}

    /** All categories that play a part, what was asked for first. */
    public List<Row> rows() {
        var all = new LinkedHashSet<>(asked);
        all.addAll(released);
        refused.forEach(one -> all.add(one.category()));
        var rows = new ArrayList<Row>();
        for (var category : all) {
            rows.add(new Row(
                    category,
                    asked.contains(category),
                    permitted.contains(category),
                    released.contains(category),
                    ground(category)));
        }
        return rows;
    }

    /** Grounds on which a category may be withheld by hand. */
    public List<String> grounds() {
        return GROUNDS;
    }

    /** Whether the reader gets number and state only. */
    public boolean isOutline() {
        return asked.isEmpty() && digest == null && packageSha256 == null && agency == null;
    }

    /** Whether somebody must decide. */
    public boolean isWaiting() {
        return "AWAITING_APPROVAL".equals(state);
    }

    /** Whether it is settled what is released. */
    public boolean isSettled() {
        return SETTLED.contains(state);
    }

    /** Whether the package can be fetched, once. */
    public boolean isReady() {
        return "READY".equals(state);
    }

    /** Whether the package was fetched. */
    public boolean isDownloaded() {
        return "DOWNLOADED".equals(state);
    }

    /** Whether it can be made downloadable once more. */
    public boolean isRenewable() {
        return DONE.contains(state);
    }

    /** Style class of its state. */
    public String tone() {
        return switch (state) {
            case "READY", "DOWNLOADED" -> "good";
            case "REFUSED", "EXPIRED" -> "late";
            case "AWAITING_APPROVAL" -> "soon";
            case "APPROVED", "COLLECTED" -> "running";
            default -> "calm";
        };
    }

    private String ground(String category) {
        return refused.stream()
                .filter(one -> one.category().equals(category))
                .map(Refused::ground)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
