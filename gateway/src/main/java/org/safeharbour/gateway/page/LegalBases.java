package org.safeharbour.gateway.page;

import java.util.List;

/** The powers that an officer can name in a form: ids of the rule pack without their version; the notice service judges. */
public final class LegalBases {
    /** In the order of their use. Their names are in the message bundles, under {@code name.basis}. */
    public static final List<String> NAMED =
            List.of("IN-BNSS-94", "IN-CRPC-91", "IN-IT-3-1-j", "IN-CPCR-14", "IN-DCW-10", "IN-NCW-10", "IN-79-3-b");

    private LegalBases() {}
}
