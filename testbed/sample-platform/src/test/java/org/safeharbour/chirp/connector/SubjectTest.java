package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.chirp.account.Handle;

class SubjectTest {

    private static final Instant BEFORE = Instant.parse("2022-09-20T05:00:00Z");
    private static final Instant NOW = Instant.parse("2022-09-20T06:00:00Z");
    private static final Set<Measure> NONE = Set.of();
    private static final Set<Measure> BLOCK = EnumSet.of(Measure.BLOCK_ACCOUNT);
    private static final Set<Measure> FREEZE = EnumSet.of(Measure.FREEZE);
    private static final Set<Measure> BOTH = EnumSet.of(Measure.BLOCK_ACCOUNT, Measure.FREEZE);

    static Stream<Arguments> everyChange() {
        return Stream.of(
                change(NONE, Measure.BLOCK_ACCOUNT, true, true, "SUSPENDED"),
                change(NONE, Measure.BLOCK_ACCOUNT, false, false, "ACTIVE"),
                change(NONE, Measure.FREEZE, true, true, "FROZEN"),
                change(NONE, Measure.FREEZE, false, false, "ACTIVE"),
                change(BLOCK, Measure.BLOCK_ACCOUNT, true, false, "SUSPENDED"),
                change(BLOCK, Measure.BLOCK_ACCOUNT, false, true, "ACTIVE"),
                change(BLOCK, Measure.FREEZE, true, true, "SUSPENDED"),
                change(BLOCK, Measure.FREEZE, false, false, "SUSPENDED"),
                change(FREEZE, Measure.BLOCK_ACCOUNT, true, true, "SUSPENDED"),
                change(FREEZE, Measure.BLOCK_ACCOUNT, false, false, "FROZEN"),
                change(FREEZE, Measure.FREEZE, true, false, "FROZEN"),
                change(FREEZE, Measure.FREEZE, false, true, "ACTIVE"),
                change(BOTH, Measure.BLOCK_ACCOUNT, true, false, "SUSPENDED"),
                change(BOTH, Measure.BLOCK_ACCOUNT, false, true, "FROZEN"),
                change(BOTH, Measure.FREEZE, true, false, "SUSPENDED"),
                change(BOTH, Measure.FREEZE, false, true, "SUSPENDED"));
    }

    private static Arguments change(Set<Measure> from, Measure measure, boolean applied, boolean changes, String to) {
        return Arguments.of(from, measure, applied, changes, to);
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void anAccountChangesAsTheTableSays(
            Set<Measure> from, Measure measure, boolean applied, boolean changes, String to) {
        Subject account = Subject.account(1, "tst_basin_01", from, BEFORE, "first");
        String before = account.state();

        boolean changed = account.set(measure, applied, NOW, "second");

        assertThat(changed).isEqualTo(changes);
        assertThat(account.changed()).isEqualTo(changes);
        assertThat(account.state()).isEqualTo(to);
        boolean other = !before.equals(to);
        assertThat(account.since()).isEqualTo(other ? NOW : BEFORE);
        assertThat(account.actionId()).isEqualTo(other ? "second" : "first");
    }

    static Stream<Arguments> everyChangeOfAPost() {
        Set<Measure> removed = EnumSet.of(Measure.REMOVE_CONTENT);
        return Stream.of(
                change(NONE, Measure.REMOVE_CONTENT, true, true, "REMOVED"),
                change(NONE, Measure.REMOVE_CONTENT, false, false, "ACTIVE"),
                change(removed, Measure.REMOVE_CONTENT, true, false, "REMOVED"),
                change(removed, Measure.REMOVE_CONTENT, false, true, "ACTIVE"));
    }

    @ParameterizedTest
    @MethodSource("everyChangeOfAPost")
    void aPostChangesAsTheTableSays(Set<Measure> from, Measure measure, boolean applied, boolean changes, String to) {
        Subject post = Subject.post(new TargetName.Post(new Handle("tst_ash_51"), 7), from, BEFORE, null);

        boolean changed = post.set(measure, applied, NOW, "a");

        assertThat(changed).isEqualTo(changes);
        assertThat(post.state()).isEqualTo(to);
    }
}
