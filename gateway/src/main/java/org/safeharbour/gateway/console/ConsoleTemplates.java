package org.safeharbour.gateway.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.safeharbour.gateway.page.Frame;
import org.safeharbour.gateway.services.Agency;
import org.safeharbour.gateway.services.Demand;
import org.safeharbour.gateway.services.Listing;
import org.safeharbour.gateway.services.Notice;
import org.safeharbour.gateway.services.NoticeLine;
import org.safeharbour.gateway.services.Reply;
import org.safeharbour.gateway.services.TakedownOrder;
import org.safeharbour.gateway.services.Target;
import org.safeharbour.gateway.services.Task;
import org.safeharbour.gateway.services.TimelineEntry;

/** Pages for the platform's staff. */
@CheckedTemplate(basePath = "console")
final class ConsoleTemplates {
    private ConsoleTemplates() {}

    static native TemplateInstance inbox(Frame f, List<NoticeLine> notices, String nextCursor);

    static native TemplateInstance notice(
            Frame f,
            Notice n,
            String etag,
            List<Agency.Contact> contacts,
            List<TimelineEntry> timeline,
            List<Reply> replies);

    static native TemplateInstance targets(Frame f, Notice n, Demand demand, Listing<Target> targets);

    static native TemplateInstance orders(Frame f, Listing<TakedownOrder> orders, String status);

    static native TemplateInstance order(Frame f, TakedownOrder o, Listing<Target> targets);

    static native TemplateInstance tasks(Frame f, Listing<Task> tasks);
}
