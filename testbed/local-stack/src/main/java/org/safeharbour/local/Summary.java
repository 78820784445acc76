package org.safeharbour.local;

import java.io.IOException;
import java.io.PrintStream;
import org.safeharbour.local.database.ServiceKeys;
import org.safeharbour.local.job.MainJobReport;

/** What {@code ./up} prints when the main job has ended: what happened, keys, addresses, log-ins, and the line. */
final class Summary {
    private final PrintStream out;
    private final LocalStack stack;

    Summary(PrintStream out, LocalStack stack) {
        this.out = out;
        this.stack = stack;
    }

    void print(MainJobReport report) {
        out.println();
        out.println(Texts.of("summary.happened"));
        for (MainJobReport.Step step : report.steps()) {
            out.printf(
                    "  %6s s  %-12s %s%n",
                    ConsoleProgress.seconds(step.at()),
                    Texts.of("story." + step.story().name()),
                    step.text());
        }
        out.println();
        out.println(Texts.of("summary.keys"));
        try {
            for (String service : ServiceKeys.SERVICES) {
                out.printf("  %s%n", stack.keys().ledgerKey(service));
            }
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", stack.logs(), failure.getMessage());
        }
        out.println();
        out.println(Texts.of("summary.addresses"));
        for (Service service : Service.values()) {
            out.printf("  %-20s %s%n", service.title(), stack.ports().url(service));
        }
        out.printf("  %-20s %s%n", "Keycloak", stack.ports().keycloakUrl());
        out.printf("  %-20s %s%n", Texts.of("summary.logs"), stack.logs());
        out.println();
        out.println(Texts.of("summary.logins"));
        out.println();
        report.problems().forEach(problem -> out.println(Texts.of("summary.problem", problem)));
        out.println(report.line());
    }
}
