package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads test vectors: our own, committed ones, and third-party corpora where their folder exists. */
final class Vectors {

    private Vectors() {}

    static Object own(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            return Json.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path corpus(String name) {
        String root = System.getProperty("project.root", "../..");
        String shared = Optional.ofNullable(System.getProperty("SAFE_HARBOUR_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("SAFE_HARBOUR_SHARED")))
                .orElse(Path.of(root, "..", "shared").toString());
        return Path.of(shared, "corpora", name).toAbsolutePath().normalize();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object read(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<?> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) value;
    }

    static Map<?, ?> object(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }

    static String text(Object object, String name) {
        return (String) object(object).get(name);
    }

    static long number(Object object, String name) {
        return ((Double) object(object).get(name)).longValue();
    }

    /** A path; the corpora write an empty one as null. */
    static List<Hash> hashes(Object object, String name) {
        Object value = object(object).get(name);
        return value == null
                ? List.of()
                : list(value).stream()
                        .map(hash -> Hash.fromBase64((String) hash))
                        .toList();
    }

    /** Leaf hashes of the entries leaf-0, leaf-1 and so on. */
    static List<Hash> leaves(long count) {
        return LongStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(("leaf-" + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static TilesInMemory tiles(int count) {
        TilesInMemory tiles = new TilesInMemory();
        new TreeAppender(tiles).append(0, leaves(count));
        return tiles;
    }
}
