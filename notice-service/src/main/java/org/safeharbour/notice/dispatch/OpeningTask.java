package org.safeharbour.notice.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.notice.Notice;

/** Puts work before a person, due when the demand's first clock is. Facts name the notice by our number only. */
@ApplicationScoped
class OpeningTask {
    private final Tasks tasks;
    private final NoticeConfig config;
    private final Clock clock;

    OpeningTask(Tasks tasks, NoticeConfig config, Clock clock) {
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    void about(Notice notice, int demand, NoticeTask kind) {
        open(notice, kind, notice.dueAt(demand).orElseGet(this::usual), Map.of("demand", demand));
    }

    void about(Notice notice, NoticeTask kind) {
        open(notice, kind, usual(), Map.of());
    }

    private void open(Notice notice, NoticeTask kind, Instant dueAt, Map<String, Object> more) {
        var facts = new LinkedHashMap<String, Object>(more);
        facts.put("number", notice.number());
        tasks.open(kind, "notice", notice.id(), dueAt, facts);
    }

    private Instant usual() {
        return clock.instant().plus(config.taskTime());
    }
}
