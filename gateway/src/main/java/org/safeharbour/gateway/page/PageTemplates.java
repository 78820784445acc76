package org.safeharbour.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Pages for everybody. */
@CheckedTemplate(basePath = "page")
final class PageTemplates {
    private PageTemplates() {}

    static native TemplateInstance home(Frame f);

    static native TemplateInstance keys(Frame f, List<PublishedKey> keys);

    static native TemplateInstance refused(Frame f, String title, String detail, List<String> errors);
}
