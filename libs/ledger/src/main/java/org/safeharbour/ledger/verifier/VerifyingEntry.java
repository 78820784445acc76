package org.safeharbour.ledger.verifier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeharbour.ledger.Commitment;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.MalformedException;
import org.safeharbour.ledger.Opening;
import org.safeharbour.ledger.Openings;
import org.safeharbour.ledger.TlogProof;

/** {@code verify}: is this entry in the log, is this the document it commits to, do these openings fit? */
final class VerifyingEntry {

    private final Trust trust;
    private final InputFile proofFile;
    private final InputFile entryFile;
    private final Optional<InputFile> document;
    private final Optional<InputFile> openings;

    private VerifyingEntry(Arguments arguments) {
        this.trust = Trust.of(arguments);
        this.proofFile = InputFile.of(arguments.file(0));
        this.entryFile = InputFile.of(
                arguments.option("--leaf").orElseThrow(() -> new UsageException("verifier.usage.leaf-missing")));
        this.document = arguments.option("--document").map(InputFile::of);
        this.openings = arguments.option("--open").map(InputFile::of);
    }

    static Verdict run(List<String> words) {
        Set<String> known = Set.of(Trust.OPTION, "--leaf", "--document", "--open");
        return new VerifyingEntry(Arguments.parse(words, 1, known)).verdict();
    }

    private Verdict verdict() {
        TlogProof proof = proof();
        Entry entry = entry();
        requireIncluded(proof, entry);
        Optional<Hash> documentHash = document.map(file -> requireDocument(file, entry));
        Optional<String> opened = openings.map(file -> requireOpened(file, entry));
        String key = "verifier.verified.entry"
                + (document.isPresent() ? ".document" : "")
                + (opened.isPresent() ? ".opened" : "");
        return Verdict.of(
                key,
                proof.inclusionProof().index() + 1,
                proof.checkpoint().size(),
                proof.checkpoint().origin(),
                trust.name(),
                entry.event(),
                entry.at(),
                document.map(InputFile::name).orElse(""),
                documentHash.map(Hash::toHex).orElse(""),
                opened.orElse(""));
    }

    private TlogProof proof() {
        try {
            return TlogProof.parse(proofFile.read(InputFile.SMALL));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.proof-malformed", proofFile.name());
        }
    }

    private Entry entry() {
        try {
            return Entry.parse(entryFile.read(InputFile.SMALL));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.entry-malformed", entryFile.name());
        }
    }

    private void requireIncluded(TlogProof proof, Entry entry) {
        String origin = proof.checkpoint().origin();
        switch (proof.check(entry.leafHash(), trust.key())) {
            case SIGNATURE_ABSENT ->
                throw new RefusedException("verifier.refused.signature-absent", proofFile.name(), trust.name());
            case SIGNATURE_WRONG ->
                throw new RefusedException("verifier.refused.signature-wrong", proofFile.name(), trust.name());
            case ORIGIN_DIFFERS ->
                throw new RefusedException("verifier.refused.origin-differs", proofFile.name(), origin, trust.name());
            case NOT_INCLUDED ->
                throw new RefusedException(
                        "verifier.refused.not-included",
                        entryFile.name(),
                        proof.inclusionProof().index() + 1,
                        origin);
            case VERIFIED -> requireOrigin(entry, origin);
        }
    }

    private void requireOrigin(Entry entry, String origin) {
        if (!entry.origin().equals(origin)) {
            throw new RefusedException("verifier.refused.entry-origin", entryFile.name(), entry.origin(), origin);
        }
    }

    private Hash requireDocument(InputFile file, Entry entry) {
        Hash recorded = documentHash(entry)
                .orElseThrow(() -> new RefusedException("verifier.refused.document-none", entryFile.name()));
        Hash held = file.sha256();
        if (!held.equals(recorded)) {
            throw new RefusedException("verifier.refused.document-differs", file.name(), held, recorded);
        }
        return held;
    }

    private Optional<Hash> documentHash(Entry entry) {
        try {
            return entry.documentSha256();
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.entry-malformed", entryFile.name());
        }
    }

    /** Every opening must fit; gives the names of the opened fields. */
    private String requireOpened(InputFile file, Entry entry) {
        List<Opening> all;
        try {
            all = Openings.parse(file.read(InputFile.SMALL)).openings();
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.openings-malformed", file.name());
        }
        if (all.isEmpty()) {
            throw new RefusedException("verifier.refused.openings-malformed", file.name());
        }
        all.forEach(opening -> requireFits(opening, file, entry));
        return all.stream().map(Opening::name).collect(Collectors.joining(", "));
    }

    private void requireFits(Opening opening, InputFile file, Entry entry) {
        Commitment commitment;
        try {
            commitment = entry.commitment(opening.name())
                    .orElseThrow(() ->
                            new RefusedException("verifier.refused.opening-unknown", file.name(), opening.name()));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.entry-malformed", entryFile.name());
        }
        if (!commitment.isOpenedBy(opening)) {
            throw new RefusedException("verifier.refused.opening-differs", file.name(), opening.name());
        }
    }
}
