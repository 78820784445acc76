package org.safeharbour.notice.intake.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A ZIP archive, inflated within bounds: sizes are measured while inflating, because headers lie. */
final class Archive {
    private Archive() {}

    /**
     * The files of an archive.
     *
     * @throws IOException if it is broken, encrypted or beyond the bounds
     */
    static List<SourceFile> files(byte[] bytes) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        inflate(bytes, files);
        return files;
    }

    /** True if the whole archive inflates within the bounds. */
    static boolean isWithinBounds(byte[] bytes) {
        try {
            inflate(bytes, null);
            return true;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static void inflate(byte[] bytes, List<SourceFile> files) throws IOException {
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                ByteArrayOutputStream kept = files == null || entry.isDirectory() ? null : new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    check(entries, total, bytes.length);
                    if (kept != null) {
                        kept.write(buffer, 0, read);
                        checkFile(kept.size());
                    }
                }
                if (kept != null) {
                    files.add(new SourceFile(entry.getName(), null, kept.toByteArray()));
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException("an entry name is not valid", badName);
        }
        if (entries == 0) {
            throw new IOException("no entry can be read");
        }
    }

    private static void check(int entries, long inflated, long packed) throws IOException {
        boolean bomb = inflated > Bounds.RATIO_COUNTS_FROM && inflated / Math.max(packed, 1) > Bounds.ARCHIVE_RATIO;
        if (entries > Bounds.ARCHIVE_ENTRIES || inflated > Bounds.ARCHIVE_BYTES || bomb) {
            throw new IOException("the archive inflates beyond the bounds");
        }
    }

    private static void checkFile(int size) throws IOException {
        if (size > Bounds.FILE_BYTES) {
            throw new IOException("a file in the archive is beyond the bounds");
        }
    }
}
