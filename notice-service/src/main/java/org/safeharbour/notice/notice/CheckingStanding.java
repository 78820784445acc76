package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.agency.AgencyDirectory;

/** Says whether a notice, its verified officer and the agency's key still stand; asked anew before every step of a disclosure. */
@ApplicationScoped
class CheckingStanding {
    private static final String VERIFICATION_LAPSED = "VERIFICATION_LAPSED";

    private final Notices notices;
    private final AgencyDirectory agencies;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;

    CheckingStanding(
            Notices notices, AgencyDirectory agencies, CurrentCaller callers, NoticeConfig config, Clock clock) {
        this.notices = notices;
        this.agencies = agencies;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** For another service of this installation. @throws Problem 403, 404 */
    @Transactional
    StandingView read(UUID id) {
        var caller = callers.get();
        if (caller.kind() != Caller.Kind.MACHINE || !config.standingCallers().contains(caller.person())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        var notice = notices.findByIdOptional(id).orElseThrow(Problem::notFound);
        var agency = agencies.find(notice.agency());
        var reason = against(notice, agency, clock.instant());
        return new StandingView(
                notice.id(),
                notice.agency(),
                notice.status(),
                reason.isEmpty(),
                reason.orElse(null),
                notice.verification().map(Verification::at).orElse(null),
                notice.verification()
                        .map(v -> VerificationRequest.Method.CALL_BACK)
                        .orElse(null),
                notice.letter().legalBasis(),
                agency.flatMap(Agency::key)
                        .map(key -> new StandingView.Key(key.fingerprint(), key.armored(), key.pinnedAt()))
                        .orElse(null));
    }

    /** What stands against the verification of the officer; empty when it holds. Runs in the caller's transaction. */
    Optional<StandingReason> verification(Notice notice) {
        return verification(notice, agencies.find(notice.agency()));
    }

    /** The notice's warnings, with the one that somebody has to call the officer again. */
    List<String> warnings(Notice notice) {
        return lapsed(notice)
                ? Stream.concat(notice.warnings().stream(), Stream.of(VERIFICATION_LAPSED))
                        .toList()
                : notice.warnings();
    }

    /** Whether the officer was verified on something that has changed since. */
    private boolean lapsed(Notice notice) {
        return notice.verification().isPresent()
                && verification(notice).filter(StandingReason::isLapse).isPresent();
    }

    private Optional<StandingReason> against(Notice notice, Optional<Agency> agency, Instant now) {
        if (notice.status() == NoticeStatus.WITHDRAWN || notice.status() == NoticeStatus.REJECTED) {
            return Optional.of(StandingReason.WITHDRAWN);
        }
        return verification(notice, agency).or(() -> key(agency.flatMap(Agency::key), now));
    }

    private static Optional<StandingReason> verification(Notice notice, Optional<Agency> agency) {
        if (notice.verification().isEmpty()) {
            return Optional.of(StandingReason.NOT_VERIFIED);
        }
        var verified = notice.verification().get();
        boolean same = agency.flatMap(a -> a.contact(verified.contact()))
                .filter(contact -> contact.digest().equals(verified.contactDigest()))
                .isPresent();
        if (!same) {
            return Optional.of(StandingReason.CONTACT_CHANGED);
        }
        // The first key where there was none is no change; the next one is, whoever was verified before either.
        boolean otherKey = verified.keyFingerprint() == null
                ? agency.filter(a -> a.replacedKeySince(verified.at())).isPresent()
                : agency.flatMap(Agency::key)
                        .filter(key -> key.fingerprint().equals(verified.keyFingerprint()))
                        .isEmpty();
        return otherKey ? Optional.of(StandingReason.KEY_CHANGED) : Optional.empty();
    }

    private Optional<StandingReason> key(Optional<Agency.PinnedKey> key, Instant now) {
        if (key.isEmpty() || key.get().isExpiredAt(now)) {
            return Optional.of(StandingReason.KEY_MISSING);
        }
        return now.isBefore(key.get().usableFrom(config.coolDown()))
                ? Optional.of(StandingReason.KEY_TOO_NEW)
                : Optional.empty();
    }
}
