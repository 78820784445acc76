package org.safeharbour.notice.intake.grammar;

/** What a person should look at before the draft becomes a notice (contract: "Intake"). */
public enum LetterWarning {
    UNREADABLE_ATTACHMENT,
    UNVERIFIED_SENDER,
    REPEALED_PROVISION,
    ISSUER_RANK_BELOW_THRESHOLD,
    MALFORMED_MIME,
    DUPLICATE_TARGETS,
    OVERBROAD_DEMAND,
    NO_DEADLINE_STATED,
    UNSAFE_ATTACHMENT
}
