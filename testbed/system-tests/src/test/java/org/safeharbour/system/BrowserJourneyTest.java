package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.local.job.MainJob;
import org.safeharbour.local.job.Story;

/** A real browser through the real log-in: the officer reads the reply, the approver sees the inbox. */
class BrowserJourneyTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Pattern NUMBER = Pattern.compile("SH-\\d{4}-\\d{6}");

    private static Playwright playwright;
    private static Browser browser;

    private final Stack stack = Stack.shared();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        boolean there = Files.isExecutable(CHROMIUM);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("chromium at " + CHROMIUM).isTrue();
        }
        assumeTrue(there, "the browser journey needs chromium (Debian: apt-get install chromium)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @Test
    void theOfficerFindsTheReplyAndWhyItWasDue() throws Exception {
        var report = new MainJob(stack.local(), stack.root()).run(EnumSet.of(Story.ACCOUNTS));
        assertThat(report.full()).as(report.line()).isTrue();
        var number = NUMBER.matcher(report.steps().toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var id = stack.people()
                .officer("ifso")
                .get("/api/v1/notices?q=" + number)
                .at("/items/0/id")
                .asText();
        try (var context = browser.newContext()) {
            var page = listening(context.newPage());
            logIn(page, "/portal", "ifso");
            picture(page, "portal-notices");
            page.navigate(stack.gateway("/portal/notices/" + id).toString());
            assertThat(page.content())
                    .contains(number)
                    .contains("IN-IT-3-1-d.v3")
                    .contains("from receipt");
            picture(page, "portal-notice");
            var download = page.waitForDownload(
                    () -> page.locator("a[href$='/document']").first().click());
            assertThat(Files.readString(download.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
        assertThat(complaints).as("what the browser refused or could not load").isEmpty();
    }

    @Test
    void theApproverSeesInboxAndApprovals() {
        try (var context = browser.newContext()) {
            var page = listening(context.newPage());
            logIn(page, "/console", "approver");
            picture(page, "console-inbox");
            page.navigate(stack.gateway("/console/orders").toString());
            assertThat(page.title()).isNotBlank();
            picture(page, "console-orders");
        }
        assertThat(complaints).as("what the browser refused or could not load").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "disclosure-officer,/console/disclosures",
        "compliance-officer,/console/reports",
        "compliance-officer,/console/statistics",
        "approver,/console/agencies",
        "analyst,/console/matters"
    })
    void everyRoomOfTheConsoleOpens(String user, String path) {
        try (var context = browser.newContext()) {
            var page = listening(context.newPage());
            logIn(page, "/console", user);
            var answer = page.navigate(stack.gateway(path).toString());
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.locator("main h1").first().innerText()).isNotBlank();
            picture(page, path.substring(1).replace('/', '-'));
        }
        assertThat(complaints).as("what the browser refused or could not load").isEmpty();
    }

    @Test
    void anOfficerDoesNotGetIntoTheConsole() {
        try (var context = browser.newContext()) {
            var page = listening(context.newPage());
            logIn(page, "/portal", "dcw");
            page.navigate(stack.gateway("/console").toString());
            assertThat(page.url()).as("the staff realm asks for its own log-in").contains("/realms/staff/");
        }
    }

    private void logIn(Page page, String path, String user) {
        page.navigate(stack.gateway(path).toString());
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("[type=submit]");
        page.waitForURL(url -> url.contains(path));
    }

    private Page listening(Page page) {
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && message.location().contains(":" + stack.local().ports().base())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private void picture(Page page, String name) {
        var folder = stack.root().resolve("testbed/system-tests/target/pictures");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }
}
