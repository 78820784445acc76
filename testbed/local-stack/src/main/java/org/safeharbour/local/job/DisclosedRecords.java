package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The records of an opened package.
 *
 * @param rows one value each
 * @param certified whether the certificate lies beside them
 */
record DisclosedRecords(List<Row> rows, boolean certified) {
    private static final String RECORDS = "records.json";
    private static final String CERTIFICATE = "certificate.pdf";

    /** A value of one category about one target; {@code about} is the post it belongs to, if any. */
    record Row(String target, String category, String about) {}

    static DisclosedRecords in(byte[] archive) throws IOException {
        List<Row> rows = null;
        boolean certified = false;
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                certified |= entry.getName().equals(CERTIFICATE);
                if (entry.getName().equals(RECORDS)) {
                    rows = rows(new ObjectMapper().readTree(files.readAllBytes()));
                }
            }
        }
        if (rows == null) {
            throw new IOException(RECORDS);
        }
        return new DisclosedRecords(rows, certified);
    }

    private static List<Row> rows(JsonNode records) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode target : records) {
            for (JsonNode record : target.path("records")) {
                if (!record.path("value").asText().isBlank()) {
                    rows.add(new Row(
                            target.at("/target/value").asText(),
                            record.path("category").asText(),
                            record.path("about").asText(null)));
                }
            }
        }
        return rows;
    }

    /** Whether there is a value of each category about an account. */
    boolean covers(String handle, Set<String> categories) {
        String account = "@" + handle;
        return rows.stream()
                .filter(row -> row.target().toLowerCase(Locale.ROOT).equals(account))
                .map(Row::category)
                .collect(Collectors.toSet())
                .containsAll(categories);
    }

    /** The posts that the values belong to, each once. */
    List<String> posts() {
        return rows.stream()
                .map(Row::about)
                .filter(about -> about != null && !about.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
