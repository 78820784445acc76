package org.safeharbour.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.ledger.Openings;

/**
 * Reading of the ledger from outside. Officers get their own agency's entries (row-level security decides), auditors all;
 * what is behind the commitments is personal data, so reading it is an entry too.
 */
@ApplicationScoped
class ReadingLedger {
    private static final String CHILD_SAFETY = "child-safety";

    private final Ledger ledger;
    private final Entries entries;
    private final CurrentCaller callers;
    private final String service;

    ReadingLedger(Ledger ledger, Entries entries, CurrentCaller callers, KitConfig config) {
        this.ledger = ledger;
        this.entries = entries;
        this.callers = callers;
        this.service = config.service();
    }

    /** The log of this service under its name. @throws Problem 404 for another name */
    Ledger named(String name) {
        if (!service.equals(name)) {
            throw Problem.notFound();
        }
        return ledger;
    }

    @Transactional
    byte[] entry(String name, UUID id) {
        return named(name).entry(id).orElseThrow(Problem::notFound);
    }

    /** Empty until the entry is in a signed checkpoint. @throws Problem 404 when it is not there or not the caller's */
    @Transactional
    Optional<String> proof(String name, UUID id) {
        entry(name, id);
        return ledger.proof(id);
    }

    @Transactional
    Openings openings(String name, UUID id) {
        named(name);
        var entry = entries.find(id).orElseThrow(Problem::notFound);
        var caller = callers.get();
        if (entry.childSafety() && !caller.isOfficer()) {
            caller.require(CHILD_SAFETY);
        }
        ledger.record(LedgerEvent.of(LedgerAccess.OPENINGS_READ, "ledger-entry", id)
                .agency(entry.agency())
                .childSafety(entry.childSafety()));
        return ledger.openings(id);
    }
}
