package org.safeharbour.gateway.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.safeharbour.gateway.page.Frame;
import org.safeharbour.gateway.services.Agency;
import org.safeharbour.gateway.services.Change;
import org.safeharbour.gateway.services.Demand;
import org.safeharbour.gateway.services.Disclosure;
import org.safeharbour.gateway.services.Figures;
import org.safeharbour.gateway.services.IncidentReport;
import org.safeharbour.gateway.services.Listing;
import org.safeharbour.gateway.services.Matter;
import org.safeharbour.gateway.services.Notice;
import org.safeharbour.gateway.services.NoticeLine;
import org.safeharbour.gateway.services.Reply;
import org.safeharbour.gateway.services.Statistics;
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

    static native TemplateInstance disclosures(Frame f, Listing<Disclosure> disclosures, String state);

    static native TemplateInstance disclosure(Frame f, Disclosure d);

    static native TemplateInstance reports(Frame f, Listing<IncidentReport> reports, String state);

    static native TemplateInstance report(Frame f, IncidentReport r);

    static native TemplateInstance statistics(Frame f, Statistics s, Chart chart, String group, List<String> groups);

    static native TemplateInstance agencies(Frame f, Listing<Agency> agencies);

    static native TemplateInstance agency(Frame f, Agency a);

    static native TemplateInstance change(Frame f, Change change, List<Figures.Brought> rows, UUID id);

    static native TemplateInstance matters(Frame f, Listing<Matter.Line> matters);

    static native TemplateInstance matter(Frame f, Matter m);
}
