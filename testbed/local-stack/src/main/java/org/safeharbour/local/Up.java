package org.safeharbour.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.safeharbour.local.job.MainJob;
import org.safeharbour.local.job.MainJobReport;

/** {@code ./up}: starts the stack, takes one letter the whole way, says what happened, and stays. */
public final class Up {
    private final PrintStream out;
    private final Path root;
    private final boolean terminal;

    private Up(PrintStream out, Path root, boolean terminal) {
        this.out = out;
        this.root = root;
        this.terminal = terminal;
    }

    /** Exit code 0 when everything counted is full, 1 otherwise, 2 for a wrong call. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("safe-harbour.root", "."));
        Up up = new Up(out, root, Boolean.getBoolean("safe-harbour.terminal"));
        int code;
        try {
            code = up.run(UpOptions.parse(arguments));
        } catch (StackFailure failure) {
            out.println(Texts.of("up.failed", failure.getMessage()));
            code = failure.isCalledWrongly() ? 2 : 1;
        }
        System.exit(code);
    }

    private int run(UpOptions options) {
        if (options.help()) {
            out.println(Texts.of("up.usage"));
            return 0;
        }
        if (!options.check()) {
            Path data = options.data() == null ? root.resolve(".data") : options.data();
            return serve(DataFolder.prepare(data, options.fresh()), false);
        }
        Path temporary;
        try {
            temporary = Files.createTempDirectory("safe-harbour-check-");
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", "/tmp", failure.getMessage());
        }
        int code = serve(DataFolder.prepare(temporary, false), true);
        if (code == 0) {
            remove(temporary);
        } else {
            out.println(Texts.of("up.logs", temporary.resolve("logs")));
        }
        return code;
    }

    private int serve(Path data, boolean check) {
        try {
            return served(data, check);
        } catch (StackFailure failure) {
            out.println(Texts.of("up.logs", data.resolve("logs")));
            throw failure;
        }
    }

    private int served(Path data, boolean check) {
        CountDownLatch closed = new CountDownLatch(1);
        try (LocalStack stack = start(data)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitClosed(stack, closed), "stop"));
            MainJobReport report = new MainJob(stack, root).run();
            Summary summary = new Summary(out, stack);
            summary.print(report);
            if (check || !report.full()) {
                return report.full() ? 0 : 1;
            }
            out.println(Texts.of("up.ready", stack.ports().url(Service.GATEWAY)));
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            closed.countDown();
        }
    }

    private LocalStack start(Path data) {
        try (ConsoleProgress progress = new ConsoleProgress(out, terminal)) {
            return LocalStack.start(StackOptions.of(root, data), progress);
        }
    }

    /** Ctrl-C: the stack is closed here; at an ordinary end it is closed already. */
    private static void awaitClosed(LocalStack stack, CountDownLatch closed) {
        if (closed.getCount() > 0) {
            stack.close();
        }
    }

    private void remove(Path folder) {
        try {
            DataFolder.empty(folder);
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", folder, failure.getMessage());
        }
    }
}
