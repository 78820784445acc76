package org.safeharbour.notice.clock;

/** Who speaks in a notice, as far as competence depends on it. */
public enum IssuerClass {
    /** A court or tribunal. */
    COURT,
    /** A police unit of a State, a Union Territory or the Union. */
    POLICE,
    /** A ministry, department or other agency of the appropriate Government. */
    GOVERNMENT,
    /** A statutory commission (child rights, women). */
    COMMISSION,
    /** An organisation that flags content. */
    FLAGGER,
    /** A user, a depicted person, or somebody on their behalf. */
    PRIVATE
}
