package org.safeharbour.local.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.safeharbour.local.Texts;

/** What happened when, by the clock that started with the letters; a listener may act in the middle (tests kill services there). */
final class Steps {
    private final List<MainJobReport.Step> done = new ArrayList<>();
    private final Consumer<String> listener;
    private long begin = System.nanoTime();

    Steps(Consumer<String> listener) {
        this.listener = listener;
    }

    /** The steps of one story. */
    interface OfStory {
        /** Notes the step {@code key} of the messages with its arguments. */
        void done(String key, Object... arguments);
    }

    void restartClock() {
        begin = System.nanoTime();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    OfStory of(Story story) {
        return (key, arguments) -> {
            synchronized (done) {
                done.add(new MainJobReport.Step(elapsed(), story, Texts.of("job.step." + key, arguments)));
            }
            listener.accept(key);
        };
    }

    List<MainJobReport.Step> all() {
        synchronized (done) {
            return List.copyOf(done);
        }
    }
}
