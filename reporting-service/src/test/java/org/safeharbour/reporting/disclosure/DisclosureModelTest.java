package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;

/**
 * Random sequences of everything that can be done to a disclosure, beside a model that only remembers who said what about
 * which content, and when. On no path does a package become ready, or is it taken, without a verified officer, the key that
 * was approved, a second person who neither proposed nor edited last, a legal basis, and a scope that is not empty.
 */
class DisclosureModelTest {
    private static final int SAMPLE = 20_000;
    private static final int FULL = 100_000;
    private static final int STEPS = 30;
    private static final Duration VALID = Duration.ofHours(24);
    private static final Duration DOWNLOADABLE = Duration.ofHours(72);
    private static final UUID NOTICE = Ids.next();
    private static final Set<DataCategory> PERMITTED =
            EnumSet.of(DataCategory.EMAIL, DataCategory.PHONE, DataCategory.UPLOAD_IP);
    private static final Set<DataCategory> ASKED =
            EnumSet.of(DataCategory.EMAIL, DataCategory.PHONE, DataCategory.UPLOAD_IP, DataCategory.MESSAGES);
    private static final List<String> PEOPLE = List.of("anna", "bela", "carla", "dora");

    private int ready;
    private int taken;

    @Test
    void noPathLeadsToAPackageWithoutItsConditions() {
        var random = new Random(ScopePropertyTest.seed());
        int sequences = "true".equals(System.getenv("SAFE_HARBOUR_FULL")) ? FULL : SAMPLE;
        for (int i = 0; i < sequences; i++) {
            new Sequence(random).run();
        }
        // The test would prove nothing if the good path were never taken.
        assertThat(ready).isGreaterThan(sequences / 50);
        assertThat(taken).isGreaterThan(sequences / 200);
    }

    /** What a person approved, and when. */
    private record Said(String content, Instant at) {}

    private final class Sequence {
        private final Random random;
        private final int needed;
        private final Disclosure disclosure;
        private final Map<String, Said> approvals = new HashMap<>();
        private final boolean based;
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");
        private boolean verified = true;
        private String key = "A".repeat(40);
        private String approvedKey;
        private String lastEditor;

        Sequence(Random random) {
            this.random = random;
            this.needed = random.nextInt(4) == 0 ? 2 : 1;
            this.based = random.nextInt(10) > 0;
            var basis = based ? List.of("IN-BNSS-94") : List.<String>of();
            this.disclosure = Disclosure.request(Ids.next(), terms(basis, based), Map.of(), "anna", needed, now);
            disclosure.received(1);
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                var before = disclosure.state();
                try {
                    step();
                } catch (Problem | IllegalStateException refused) {
                    // A refusal changes nothing that the conditions rest on.
                    assertThat(disclosure.state()).isEqualTo(before);
                }
                scopeHolds();
            }
        }

        private void step() {
            switch (random.nextInt(14)) {
                case 0, 1 -> collect();
                case 2 -> prepare();
                case 3, 4, 5 -> approve();
                case 6 -> reject();
                case 7 -> verified = random.nextInt(3) > 0;
                case 8 -> changeKey();
                case 9 -> now = now.plus(Duration.ofHours(random.nextInt(30)));
                case 10, 11 -> build();
                case 12 -> take();
                default -> renewOrExpire();
            }
        }

        private void collect() {
            var found = EnumSet.noneOf(DataCategory.class);
            ASKED.stream().filter(c -> random.nextInt(3) > 0).forEach(found::add);
            disclosure.collected(found);
            if (disclosure.released().isEmpty()) {
                disclosure.refuse(Grounds.NO_RECORDS, now);
            } else {
                disclosure.submit(key);
                disclosure.seal(content(), now);
            }
        }

        private void prepare() {
            var chosen = EnumSet.noneOf(DataCategory.class);
            for (var category : random.nextInt(4) == 0 ? ASKED : disclosure.releasable()) {
                if (random.nextBoolean()) {
                    chosen.add(category);
                }
            }
            var withheld = new TreeMap<DataCategory, String>();
            disclosure.releasable().stream()
                    .filter(c -> !chosen.contains(c))
                    .forEach(c -> withheld.put(c, "NOT_NECESSARY"));
            var editor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            disclosure.prepare(editor, chosen, withheld, now);
            disclosure.seal(content(), now);
            lastEditor = editor;
            approvals.clear();
        }

        private void approve() {
            disclosure.dropExpired(now);
            var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            boolean stale = random.nextInt(6) == 0;
            if (disclosure.state() == DisclosureState.AWAITING_APPROVAL
                    && verified
                    && !standing().hasKey(disclosure.keyFingerprint())) {
                disclosure.rebind(key, now);
                disclosure.seal(content(), now);
                approvals.clear();
            }
            disclosure.decide(Decision.APPROVE, person, stale ? "old" : content(), null, standing(), now, VALID);
            assertThat(stale).isFalse();
            assertThat(verified).isTrue();
            assertThat(person).isNotEqualTo("anna").isNotEqualTo(lastEditor);
            approvals.put(person, new Said(content(), now));
            approvedKey = key;
        }

        private void reject() {
            if (random.nextInt(5) == 0) {
                disclosure.decide(
                        Decision.REJECT, PEOPLE.get(random.nextInt(PEOPLE.size())), content(), null, null, now, VALID);
            }
        }

        private void changeKey() {
            if (random.nextInt(3) == 0) {
                key = String.valueOf((char) ('A' + random.nextInt(6))).repeat(40);
            }
        }

        private void build() {
            var obstacle = disclosure.state() == DisclosureState.APPROVED
                    ? disclosure.obstacle(standing(), content(), PERMITTED, now)
                    : java.util.Optional.of("NOT_APPROVED");
            if (obstacle.isPresent()) {
                // Whoever goes on all the same is stopped by the disclosure itself.
                assertThatThrownBy(this::makeReady).isInstanceOf(IllegalStateException.class);
                if (disclosure.state() == DisclosureState.APPROVED) {
                    disclosure.lapse(now);
                    approvals.clear();
                }
                return;
            }
            makeReady();
            conditionsHold();
            ready++;
        }

        private void makeReady() {
            disclosure.ready(
                    new SealedPackage(NOTICE, "0".repeat(64), 1L), standing(), content(), PERMITTED, now, DOWNLOADABLE);
        }

        private void take() {
            disclosure.take(standing(), now);
            assertThat(verified).isTrue();
            assertThat(key).isEqualTo(approvedKey);
            taken++;
        }

        private void renewOrExpire() {
            if (disclosure.state() == DisclosureState.READY) {
                disclosure.expire();
            } else {
                disclosure.renew(standing(), now, DOWNLOADABLE);
                assertThat(verified).isTrue();
                assertThat(key).isEqualTo(approvedKey);
            }
        }

        private void conditionsHold() {
            assertThat(verified).isTrue();
            assertThat(based).isTrue();
            assertThat(disclosure.released()).isNotEmpty();
            var counting = approvals.entrySet().stream()
                    .filter(a -> !a.getKey().equals("anna") && !a.getKey().equals(lastEditor))
                    .filter(a -> a.getValue().content().equals(content()))
                    .filter(a -> now.isBefore(a.getValue().at().plus(VALID)))
                    .count();
            assertThat(counting).isGreaterThanOrEqualTo(needed);
            assertThat(content()).contains(key);
        }

        private void scopeHolds() {
            assertThat(ASKED).containsAll(disclosure.released());
            assertThat(disclosure.terms().permitted()).containsAll(disclosure.released());
        }

        private Standing standing() {
            return new Standing(
                    NOTICE,
                    "delhi-police",
                    "ACCEPTED",
                    verified,
                    verified ? null : "CONTACT_CHANGED",
                    now,
                    "CALL_BACK",
                    List.of(),
                    new Standing.Key(key, "armored", now));
        }

        /** All that the approval is bound to, as readable text. */
        private String content() {
            return disclosure.released() + "|" + disclosure.refusals() + "|" + disclosure.keyFingerprint();
        }
    }

    private static Terms terms(List<String> basis, boolean permitted) {
        return new Terms(
                NOTICE,
                "SH-2026-000001",
                null,
                List.of(),
                1,
                null,
                "delhi-police",
                false,
                basis,
                null,
                null,
                DataCategory.names(ASKED),
                permitted ? DataCategory.names(PERMITTED) : List.of(),
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
