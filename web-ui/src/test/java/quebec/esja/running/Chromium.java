package quebec.esja.running;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real browser for one test class: the machine's own Chromium where there is one, Playwright's otherwise.
public final class Chromium implements AutoCloseable {

    /// `./esja test` names the one it found or unpacked.
    private static final List<Path> INSTALLED =
            Stream.of(
                            System.getenv().getOrDefault("ESJA_CHROMIUM", ""),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser")
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .toList();

    /// No graphics card here, and nothing to ask of the network.
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");

    /// How long a page is waited for: only a machine that does much else needs that long.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium open() {
        var installed = INSTALLED.stream().filter(Files::isExecutable).findFirst();
        var environment =
                installed.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.<String, String>of();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /// A page of a new visitor; its cookies are its own.
    ///
    /// @param width in CSS pixels: 390 for a phone, 1440 for a desk
    public Page page(int width, ColorScheme scheme) {
        return page(options(width).setColorScheme(scheme));
    }

    /// A page of a visitor whose browser asks for a language.
    ///
    /// @param locale such as `fr-CA`
    public Page page(int width, String locale) {
        return page(options(width).setLocale(locale));
    }

    /// A page of a visitor whose browser runs no script.
    public Page pageWithoutScripts(int width) {
        return page(options(width).setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE.toMillis());
        return context.newPage();
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    public Page page(int width) {
        return page(width, ColorScheme.LIGHT);
    }

    /// What axe finds against WCAG 2.2 AA and good practice, each with the elements concerned; empty when all is well. Vaadin's own
    /// sign of a lost connection, hidden until then, is left out.
    public static List<String> accessibilityFaults(Page page) {
        page.waitForLoadState();
        return new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .exclude("vaadin-connection-indicator")
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(Chromium::describe)
                        .toList();
    }

    /// Whether the page is wider than its window.
    public static boolean scrollsSideways(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static Stream<String> describe(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
