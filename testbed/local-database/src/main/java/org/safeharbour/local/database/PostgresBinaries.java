package org.safeharbour.local.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per machine and version from the archive on the class path. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks what fits this machine below {@code cache}, unless it is there already. Safe for several processes at once. */
    static PostgresBinaries unpackedBelow(Path cache) throws IOException {
        String resource = "/postgres-" + system() + "-" + architecture() + ".txz";
        Path folder = cache.resolve("postgres-" + fingerprint(resource));
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "unpacking-");
            try (InputStream archive = open(resource)) {
                unpack(archive, work);
            }
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(work, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void publish(Path work, Path folder) throws IOException {
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException | AtomicMoveNotSupportedException another) {
            // Another process was first; its copy is as good as ours.
            Folders.delete(work);
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw another;
            }
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The PostgreSQL archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(resource);
        if (archive == null) {
            throw new IOException("No PostgreSQL for this machine on the class path: " + resource);
        }
        return archive;
    }

    private static String fingerprint(String resource) throws IOException {
        try (DigestInputStream archive = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
