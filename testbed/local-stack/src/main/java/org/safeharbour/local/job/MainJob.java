package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.safeharbour.local.LocalStack;
import org.safeharbour.local.Service;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.Texts;

/** Takes one freshly written letter the whole way over HTTP and counts the result from outside. */
public final class MainJob {
    private static final int DEMANDS = 4;
    private static final int NUMBERS = 900_000;

    private final LocalStack stack;
    private final Path root;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Consumer<String> listener;

    /** On a running stack of this repository. */
    public MainJob(LocalStack stack, Path root) {
        this(stack, root, step -> {});
    }

    /** As above; {@code listener} hears the key of each step when it is done, and may act there. */
    public MainJob(LocalStack stack, Path root, Consumer<String> listener) {
        this.stack = stack;
        this.root = root.toAbsolutePath();
        this.listener = listener;
    }

    /**
     * Runs it once; every run has a letter, a case and accounts of its own.
     *
     * @throws StackFailure when a step is refused or takes longer than its limit
     */
    public MainJobReport run() {
        try {
            ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC());
            return run(
                    Letter.writtenAt(now, 100_000 + ThreadLocalRandom.current().nextInt(NUMBERS)));
        } catch (IOException failure) {
            throw new StackFailure(failure, "job.letter", failure.getMessage());
        }
    }

    private MainJobReport run(Letter letter) throws IOException {
        List<String> problems = new ArrayList<>();
        Steps steps = new Steps(listener);
        Platform platform = openAccounts(letter, problems);
        People people = new People(stack, http);
        List.of("analyst", "approver", "nodal-officer").forEach(people::staff);
        Api officer = people.officer("ifso");
        Road road = new Road(people, steps, letter);

        steps.restartClock();
        String notice = road.handIn();
        road.accept(notice);
        String order = road.approve(notice);
        road.awaitWork(notice, order);
        JsonNode reply = road.reply(notice);
        Verifier verifier =
                new Verifier(root, stack.letters().resolve(letter.reference().replaceAll("\\W+", "-")));
        byte[] pdf = verifier.download(officer, reply);
        Verifier.Verdict verdict = verifier.verify(stack.keys().ledgerKey(Service.NOTICE.key()));
        Duration took = steps.elapsed();
        steps.done("verified.ledger", verdict.sentence());

        int confirmed = count(letter.handles(), platform::confirmsBlocked, "job.problem.open", problems);
        int evidence = count(road.evidence(order), road::kept, "job.problem.evidence", problems);
        return new MainJobReport(
                letter.handles().size(),
                confirmed,
                evidence,
                DEMANDS,
                ReplyLetter.pointsClosed(pdf),
                verdict.verified(),
                took,
                steps.all(),
                problems);
    }

    /** The accounts must work before, or a refused log-in afterwards would prove nothing. */
    private Platform openAccounts(Letter letter, List<String> problems) throws IOException {
        String token = stack.keys().environment(Service.CHIRP.key()).get("CHIRP_ADMIN_TOKEN");
        Platform platform = new Platform(http, stack.ports().url(Service.CHIRP), token);
        platform.open(letter.handles());
        count(letter.handles(), platform::letsIn, "job.problem.closed", problems);
        return platform;
    }

    private static int count(
            List<String> things, java.util.function.Predicate<String> check, String problem, List<String> problems) {
        int good = 0;
        for (String thing : things) {
            if (check.test(thing)) {
                good++;
            } else {
                problems.add(Texts.of(problem, thing));
            }
        }
        return good;
    }
}
