package org.safeharbour.local.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.pgpainless.PGPainless;
import org.pgpainless.decryption_verification.ConsumerOptions;
import org.pgpainless.decryption_verification.DecryptionStream;
import org.safeharbour.local.StackFailure;

/** The authorities' own OpenPGP keys, which never leave their side: a folder of the local installation stands for it. */
final class AgencyKeys {
    private final Path folder;

    AgencyKeys(Path folder) {
        this.folder = folder;
    }

    /** The armored public key of an agency; the pair is made when there is none yet. */
    String publicKey(String agency) {
        return PGPainless.asciiArmor(PGPainless.extractCertificate(pair(agency)));
    }

    /** What was sealed to an agency. */
    byte[] open(String agency, byte[] sealed) {
        ConsumerOptions options = ConsumerOptions.get().addDecryptionKey(pair(agency));
        try (DecryptionStream plain = PGPainless.decryptAndOrVerify()
                .onInputStream(new ByteArrayInputStream(sealed))
                .withOptions(options)) {
            return plain.readAllBytes();
        } catch (PGPException | IOException failure) {
            throw new StackFailure(failure, "job.sealed", agency, failure.getMessage());
        }
    }

    private synchronized PGPSecretKeyRing pair(String agency) {
        Path file = folder.resolve(agency + ".private.asc");
        try {
            if (Files.exists(file)) {
                return PGPainless.readKeyRing().secretKeyRing(Files.readString(file));
            }
            PGPSecretKeyRing made = PGPainless.generateKeyRing().modernKeyRing(agency + "@authority.example");
            Files.createDirectories(folder);
            Files.write(file, PGPainless.asciiArmor(made).getBytes(StandardCharsets.UTF_8));
            return made;
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", file, failure.getMessage());
        }
    }
}
