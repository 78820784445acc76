package org.safeharbour.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a child process answers, as long as it lives and for five minutes at most (a busy machine with two cores). */
final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int OK = 200;

    private final HttpClient http;

    Readiness(HttpClient http) {
        this.http = http;
    }

    void await(Child child, URI probe) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!answers(probe)) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new StackFailure("child.not.ready", child.title(), Long.toString(LONGEST.toSeconds()));
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StackFailure(interrupted, "interrupted");
            }
        }
    }

    private boolean answers(URI probe) {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure(interrupted, "interrupted");
        }
    }
}
