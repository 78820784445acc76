package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreeAppenderTest {

    private static final List<Hash> LEAVES = Vectors.leaves(1000);

    /** A store that remembers what was written to it. */
    private static final class Recording implements TileStore {

        private final TilesInMemory tiles = new TilesInMemory();
        private final List<String> writes = new ArrayList<>();

        @Override
        public Optional<Tile> read(int level, long index) {
            return tiles.read(level, index);
        }

        @Override
        public void write(List<Tile> written) {
            writes.add(String.join(" ", written.stream().map(Tile::path).toList()));
            tiles.write(written);
        }
    }

    @Test
    void batchesOfAnySizeGiveTheTreeThatOneBatchGives() {
        Hash whole = new TreeAppender(new TilesInMemory()).append(0, LEAVES).root();
        for (int batch : new int[] {1, 7, 255, 256, 257, 999}) {
            TreeAppender appender = new TreeAppender(new TilesInMemory());
            Hash root = Hash.EMPTY_TREE;
            for (int at = 0; at < LEAVES.size(); at += batch) {
                root = appender.append(at, LEAVES.subList(at, Math.min(at + batch, LEAVES.size())))
                        .root();
            }
            assertThat(root).as("batch of %d", batch).isEqualTo(whole);
        }
    }

    @Test
    void onlyTheTouchedTilesAreWritten() {
        Recording store = new Recording();
        TreeAppender appender = new TreeAppender(store);
        appender.append(0, LEAVES.subList(0, 255));
        appender.append(255, LEAVES.subList(255, 256));
        appender.append(256, LEAVES.subList(256, 600));
        appender.append(600, List.of());
        assertThat(store.writes)
                .containsExactly(
                        "tile/0/000.p/255", "tile/0/000 tile/1/000.p/1", "tile/0/001 tile/0/002.p/88 tile/1/000.p/2");
    }

    @Test
    void appendingNothingGivesTheSameRoot() {
        TilesInMemory tiles = Vectors.tiles(300);
        TreeAppender.Appended appended = new TreeAppender(tiles).append(300, List.of());
        assertThat(appended.size()).isEqualTo(300);
        assertThat(appended.root()).isEqualTo(new MerkleTree(tiles, 300).root());
        assertThat(appended.tiles()).isEmpty();
        assertThat(new TreeAppender(new TilesInMemory()).append(0, List.of()).root())
                .isEqualTo(Hash.EMPTY_TREE);
    }

    @Test
    void appendingAnywhereButAtTheEndWouldForkTheLogAndIsRefused() {
        for (int size : new int[] {0, 1, 255, 256, 299, 301, 511, 512, 555, 556, 65_536}) {
            Recording store = new Recording();
            store.tiles.write(List.copyOf(new TreeAppender(new TilesInMemory())
                    .append(0, LEAVES.subList(0, 300))
                    .tiles()));
            assertThatThrownBy(() -> new TreeAppender(store).append(size, LEAVES.subList(0, 1)))
                    .as("size %d", size)
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.writes).isEmpty();
        }
    }

    @Test
    void aTreeOfThreeLevelsHasTheTilesOfTheSpecification() {
        TilesInMemory tiles = Vectors.tiles(70_000);
        // The example of C2SP tlog-tiles: 273 full tiles and one of 112, one full tile and one of 17, one of 1.
        assertThat(tiles.read(0, 272)).map(Tile::width).contains(256);
        assertThat(tiles.read(0, 273)).map(Tile::width).contains(112);
        assertThat(tiles.read(0, 274)).isEmpty();
        assertThat(tiles.read(1, 0)).map(Tile::width).contains(256);
        assertThat(tiles.read(1, 1)).map(Tile::width).contains(17);
        assertThat(tiles.read(2, 0)).map(Tile::width).contains(1);
        assertThat(tiles.read(3, 0)).isEmpty();
        assertThat(Tile.widthAt(70_000, 0, 273)).isEqualTo(112);
        assertThat(Tile.widthAt(70_000, 0, 274)).isZero();
        assertThat(Tile.widthAt(70_000, 1, 1)).isEqualTo(17);
        assertThat(Tile.widthAt(70_000, 2, 0)).isEqualTo(1);
    }

    @Test
    void pathsAreThoseOfTheSpecificationInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            assertThat(Tile.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
            assertThat(Tile.path(1, 0, 17)).isEqualTo("tile/1/000.p/17");
            assertThat(Tile.path(2, 1000, 256)).isEqualTo("tile/2/x001/000");
            assertThat(Tile.entriesPath(273, 112)).isEqualTo("tile/entries/273.p/112");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tilesOfAnImpossibleShapeAreRefused() {
        byte[] one = new byte[32];
        assertThatThrownBy(() -> Tile.of(0, 0, new byte[0])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Tile.of(0, 0, new byte[33])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Tile.of(0, 0, new byte[257 * 32])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Tile.of(-1, 0, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.of(8, 0, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.of(0, -1, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.path(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.path(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
        Tile tile = Tile.of(0, 0, one);
        assertThatThrownBy(() -> tile.hash(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tile.hash(-1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tile.prefix(2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tile.prefix(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOlderPartialTileIsThePrefixOfTheWiderOne() {
        Tile wide = Vectors.tiles(200).read(0, 0).orElseThrow();
        Tile narrow = Vectors.tiles(50).read(0, 0).orElseThrow();
        assertThat(wide.prefix(50).toBytes()).isEqualTo(narrow.toBytes());
        assertThat(wide.isFull()).isFalse();
        assertThat(Vectors.tiles(256).read(0, 0).orElseThrow().isFull()).isTrue();
    }
}
