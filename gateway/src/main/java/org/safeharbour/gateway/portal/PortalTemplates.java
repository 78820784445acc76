package org.safeharbour.gateway.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.safeharbour.gateway.page.Frame;
import org.safeharbour.gateway.services.Demand;
import org.safeharbour.gateway.services.Disclosure;
import org.safeharbour.gateway.services.Listing;
import org.safeharbour.gateway.services.Notice;
import org.safeharbour.gateway.services.NoticeLine;
import org.safeharbour.gateway.services.Reply;
import org.safeharbour.gateway.services.Target;
import org.safeharbour.gateway.services.TimelineEntry;

/** Pages for officers. */
@CheckedTemplate(basePath = "portal")
final class PortalTemplates {
    private PortalTemplates() {}

    static native TemplateInstance notices(Frame f, Listing<NoticeLine> notices);

    static native TemplateInstance notice(
            Frame f,
            Notice n,
            List<TimelineEntry> timeline,
            List<Reply> replies,
            List<Disclosure> disclosures,
            List<String> bases);

    static native TemplateInstance targets(Frame f, Notice n, Demand demand, Listing<Target> targets);
}
