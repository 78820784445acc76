package org.safeharbour.reporting.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyGenerator;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;

/** A key pair of an agency, made for the test; only the test holds its secret half. */
record TestKey(OpenPGPKey key) {
    static TestKey fresh() {
        try {
            var created = Date.from(Clock.systemUTC().instant().minus(Duration.ofDays(30)));
            return new TestKey(new OpenPGPKeyGenerator(new BcOpenPGPImplementation(), 4, false, created)
                    .classicKey("Records desk <records@agency.example>")
                    .build());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
    }

    String armored() {
        try {
            return key.toCertificate().toAsciiArmoredString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed) throws IOException {
        try (var in = new OpenPGPMessageProcessor(new BcOpenPGPImplementation())
                .addDecryptionKey(key)
                .process(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }
}
