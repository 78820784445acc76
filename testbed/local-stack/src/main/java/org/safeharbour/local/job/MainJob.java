package org.safeharbour.local.job;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.safeharbour.local.LocalStack;
import org.safeharbour.local.Service;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.letter.Letter;
import org.safeharbour.local.letter.LettersOfToday;

/** Takes freshly written letters the whole way over HTTP, all at the same time, and counts the result from outside. */
public final class MainJob {
    private static final int LEAST = 100_000;
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
     * Tells all stories once; every run has letters, cases, accounts and posts of its own.
     *
     * @throws StackFailure when a step is refused or takes longer than its limit
     */
    public MainJobReport run() {
        return run(EnumSet.allOf(Story.class));
    }

    /** Tells these stories only. */
    public MainJobReport run(Set<Story> stories) {
        try {
            ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC());
            return run(
                    stories,
                    new LettersOfToday(now, LEAST + ThreadLocalRandom.current().nextInt(NUMBERS)));
        } catch (IOException failure) {
            throw new StackFailure(failure, "job.letter", failure.getMessage());
        }
    }

    private MainJobReport run(Set<Story> wanted, LettersOfToday letters) throws IOException {
        Tally tally = new Tally();
        Steps steps = new Steps(listener);
        People people = new People(stack, http);
        AgencyKeys keys = new AgencyKeys(stack.agencies());
        new Preparing(people, keys).run();
        Map<Story, Runnable> stories = stories(letters, tally, steps, people, keys);
        stories.keySet().retainAll(wanted);

        steps.restartClock();
        together(stories.values());
        return MainJobReport.of(tally, steps.elapsed(), steps.all());
    }

    private Map<Story, Runnable> stories(
            LettersOfToday letters, Tally tally, Steps steps, People people, AgencyKeys keys) throws IOException {
        Platform platform = platform();
        Closing closing = new Closing(root, stack.letters(), stack.keys().ledgerKey(Service.NOTICE.key()), tally);
        Letter accounts = letters.accounts();
        Letter cyberCell = letters.cyberCell();
        Letter commission = letters.commission();
        Letter summons = letters.summons();
        platform.open(accounts.targets());
        platform.open(cyberCell.targets());
        platform.openPosts(commission.targets());
        platform.openPosts(summons.targets());
        // The accounts and posts must work before, or a refusal afterwards would prove nothing.
        tally.require(accounts.targets(), platform::letsIn, "job.problem.closed");
        tally.require(commission.targets(), platform::shows, "job.problem.closed");

        Map<Story, Runnable> stories = new EnumMap<>(Story.class);
        Desk cyberDesk = new Desk(people, steps.of(Story.CYBER_CELL));
        stories.put(
                Story.CYBER_CELL,
                new CyberCellRoad(cyberDesk, new Disclosing(cyberDesk, keys, tally), closing, tally, cyberCell)::run);
        stories.put(
                Story.COMMISSION,
                new CommissionRoad(
                        new Desk(people, steps.of(Story.COMMISSION)),
                        closing,
                        platform,
                        tally,
                        commission,
                        letters.reminder())::run);
        stories.put(
                Story.SUMMONS,
                new SummonsRoad(new Desk(people, steps.of(Story.SUMMONS)), closing, tally, summons)::run);
        Desk accountsDesk = new Desk(people, steps.of(Story.ACCOUNTS));
        stories.put(
                Story.ACCOUNTS,
                new AccountsRoad(
                                accountsDesk,
                                new Disclosing(accountsDesk, keys, tally),
                                closing,
                                platform,
                                tally,
                                accounts)::run);
        stories.put(Story.SCAN, new ScanRoad(new Desk(people, steps.of(Story.SCAN)), tally, letters.scan())::run);
        return stories;
    }

    private Platform platform() throws IOException {
        String token = stack.keys().environment(Service.CHIRP.key()).get("CHIRP_ADMIN_TOKEN");
        return new Platform(http, stack.ports().url(Service.CHIRP), token);
    }

    /** All at once; every one ends before the first failure is told. */
    private static void together(Iterable<Runnable> stories) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stories.forEach(story -> running.add(threads.submit(story)));
        }
        for (Future<?> story : running) {
            try {
                story.get();
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof StackFailure told
                        ? told
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StackFailure(interrupted, "interrupted");
            }
        }
    }
}
