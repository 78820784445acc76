package org.safeharbour.notice.intake.grammar;

/** One provision of an act, with the place where it is cited. */
record LegalBasis(Act act, String provision, int from, int to) {
    String cite() {
        return act.cite(provision);
    }

    boolean isPower() {
        return act.isPower(provision);
    }

    boolean is(Act wanted, String prefix) {
        return act == wanted && provision.startsWith(prefix);
    }
}
