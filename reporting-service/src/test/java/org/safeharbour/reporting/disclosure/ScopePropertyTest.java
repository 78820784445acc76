package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Released is part of asked, permitted and found: for the committed catalogue and for thousands of random ones. */
class ScopePropertyTest {
    private static final int ROUNDS = 5_000;
    private static final Period OPEN = new Period(null, null);

    @Test
    void whatIsPermittedIsAskedAndGrantedBySomeBasis() {
        var random = new Random(seed());
        for (int i = 0; i < ROUNDS; i++) {
            var rules = rules(random);
            var catalogue = new Catalogue(rules);
            var asked = some(random);
            var basis = bases(random, rules);
            boolean childSafety = random.nextBoolean();
            var permitted = catalogue.permitted(asked, basis, childSafety);
            var granted = EnumSet.noneOf(DataCategory.class);
            rules.bases().stream().filter(b -> basis.contains(b.id())).forEach(b -> granted.addAll(b.permits()));
            assertThat(asked).containsAll(permitted);
            assertThat(granted).containsAll(permitted);
            assertThat(Collections.disjoint(permitted, rules.separate())).isTrue();
            if (childSafety) {
                assertThat(Collections.disjoint(permitted, rules.childSafetySealed()))
                        .isTrue();
            }
            var refused = catalogue.refusals(asked, basis, childSafety).keySet();
            var all = EnumSet.copyOf(permitted.isEmpty() ? EnumSet.noneOf(DataCategory.class) : permitted);
            all.addAll(refused);
            assertThat(all).isEqualTo(asked);
            assertThat(Collections.disjoint(refused, permitted)).isTrue();
        }
    }

    @Test
    void moreBasesNeverPermitLess() {
        var random = new Random(seed());
        for (int i = 0; i < ROUNDS; i++) {
            var rules = rules(random);
            var catalogue = new Catalogue(rules);
            var asked = some(random);
            var fewer = bases(random, rules);
            var more = new HashSet<>(fewer);
            more.addAll(bases(random, rules));
            assertThat(catalogue.permitted(asked, more, false)).containsAll(catalogue.permitted(asked, fewer, false));
        }
    }

    @Test
    void theSieveKeepsNothingThatWasNotAsked() {
        var random = new Random(seed());
        var at = Instant.parse("2021-06-15T00:00:00Z");
        for (int i = 0; i < ROUNDS; i++) {
            var rules = rules(random);
            var wanted = some(random);
            var period = random.nextBoolean() ? OPEN : new Period(at, at.plusSeconds(random.nextInt(1, 1000)));
            var given = new ArrayList<RecordsReader.Given>();
            for (int n = random.nextInt(20); n > 0; n--) {
                given.add(record(random, at));
            }
            var sieve = new Sieve(new Catalogue(rules), wanted, period);
            var kept = sieve.sift(given);
            assertThat(wanted)
                    .containsAll(kept.stream().map(AccountRecord::category).toList());
            assertThat(kept)
                    .allMatch(r -> r.at() == null
                            ? period.isOpen() || !rules.timed().contains(r.category())
                            : period.contains(r.at()));
            long dropped =
                    sieve.dropped().values().stream().mapToLong(Long::longValue).sum();
            assertThat(kept.size() + dropped).isEqualTo(given.size());
        }
    }

    @Test
    void theSieveKeepsNothingThatCannotBeWrittenDown() {
        var at = Instant.parse("2021-06-15T00:00:00Z");
        var sieve = new Sieve(new Catalogue(new ObjectMapper()), EnumSet.allOf(DataCategory.class), OPEN);
        var kept = sieve.sift(List.of(
                new RecordsReader.Given("EMAIL", "half a pair \ud83d", at, null),
                new RecordsReader.Given("UPLOAD_IP", "192.0.2.1", at, "\ude00"),
                new RecordsReader.Given("NAME", "a pair \ud83d\ude00", at, null)));
        assertThat(kept).extracting(AccountRecord::category).containsExactly(DataCategory.NAME);
        assertThat(sieve.dropped()).isEqualTo(Map.of("EMAIL", 1L, "UPLOAD_IP", 1L));
    }

    @Test
    void theCommittedCataloguePermitsNoContentWithoutACourt() {
        var catalogue = new Catalogue(new ObjectMapper());
        var all = EnumSet.allOf(DataCategory.class);
        for (var basis : catalogue.known()) {
            boolean warrant = basis.equals("US-2703-a");
            assertThat(catalogue.permitted(all, Set.of(basis), false).contains(DataCategory.MESSAGES))
                    .as(basis)
                    .isEqualTo(warrant);
            assertThat(catalogue.permitted(all, Set.of(basis), true))
                    .doesNotContain(DataCategory.CONTENT, DataCategory.MESSAGES);
        }
        assertThat(catalogue.permitted(all, Set.of("IN-CRPC-91"), true))
                .contains(DataCategory.EMAIL, DataCategory.PHONE, DataCategory.UPLOAD_IP, DataCategory.LOGIN_IPS);
        assertThat(catalogue.isBased(Set.of("IN-79-3-b"))).isFalse();
    }

    @Test
    void aDayIsReadInTheAuthoritysZoneToItsEnd() {
        var period = Period.read("2021-06-01", "2021-06-30", ZoneId.of("Asia/Kolkata"));
        assertThat(period.from()).isEqualTo(Instant.parse("2021-05-31T18:30:00Z"));
        assertThat(period.to()).isEqualTo(Instant.parse("2021-06-30T18:30:00Z"));
        assertThat(period.contains(Instant.parse("2021-06-30T18:29:59Z"))).isTrue();
        assertThat(period.contains(period.to())).isFalse();
        assertThat(Period.read(null, "2021-06-30T12:00:00+05:30", ZoneId.of("Asia/Kolkata"))
                        .to())
                .isEqualTo(Instant.parse("2021-06-30T06:30:00Z"));
    }

    private static RecordsReader.Given record(Random random, Instant at) {
        var names =
                new String[] {"EMAIL", "PHONE", "LOGIN_IPS", "MESSAGES", "NOVELTY", "x y", null, "UPLOAD_IP", "NAME"};
        return new RecordsReader.Given(
                names[random.nextInt(names.length)],
                random.nextInt(10) == 0 ? null : "v" + random.nextInt(),
                random.nextBoolean() ? null : at.plusSeconds(random.nextInt(-500, 1500)),
                null);
    }

    private static Catalogue.Rules rules(Random random) {
        var bases = new ArrayList<Catalogue.Basis>();
        for (int n = random.nextInt(6); n >= 0; n--) {
            bases.add(new Catalogue.Basis("B" + n, some(random), ""));
        }
        return new Catalogue.Rules(some(random), some(random), some(random), bases);
    }

    private static Set<String> bases(Random random, Catalogue.Rules rules) {
        var chosen = new HashSet<String>();
        rules.bases().stream().filter(b -> random.nextInt(3) == 0).forEach(b -> chosen.add(b.id()));
        if (random.nextInt(4) == 0) {
            chosen.add("UNKNOWN");
        }
        return chosen;
    }

    private static Set<DataCategory> some(Random random) {
        var some = EnumSet.noneOf(DataCategory.class);
        for (var category : DataCategory.values()) {
            if (random.nextInt(3) == 0) {
                some.add(category);
            }
        }
        return some;
    }

    static long seed() {
        var given = System.getenv("SAFE_HARBOUR_SEED");
        return given == null ? 20_261_122L : Long.parseLong(given);
    }
}
