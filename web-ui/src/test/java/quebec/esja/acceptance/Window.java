package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.texts.Language;

/// A person's browser window. Labels and buttons are found by what stands on them, as people find them.
final class Window implements AutoCloseable {

    private static final String WORD = "Acceptation-2026!";

    /// In the mails that are answered without signing in.
    static final String ANSWER = "/r/";

    /// In the identity server's invitations.
    static final String INVITATION = "action-token";

    private static final Duration MAIL_COMES_WITHIN = Duration.ofSeconds(60);

    private final Product product = Product.shared();
    private final Visit visit;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(Chromium chromium, Visit visit) {
        this.visit = visit;
        this.page = chromium.page(visit.width(), visit.language().locale().toLanguageTag());
        page.onConsoleMessage(message -> complaints.add(message.text()));
    }

    Page page() {
        return page;
    }

    /// A page of the public site.
    Window open(String path) {
        page.navigate(product.url(visit.site(path)).toString());
        return this;
    }

    /// A page of the workspace.
    Window desk(String path) {
        page.navigate(product.url("/app" + path).toString());
        page.locator(".page-header").first().waitFor();
        return this;
    }

    /// Opens the local mailbox until a mail to that address holds a link of that kind, and follows it; of several, the latest.
    ///
    /// @param kind [#ANSWER] or [#INVITATION]
    Window followMail(String to, String kind) {
        return followMail(to, kind, "");
    }

    /// The same, in a mail that tells of something.
    Window followMail(String to, String kind, String telling) {
        var deadline = System.nanoTime() + MAIL_COMES_WITHIN.toNanos();
        var received = page.locator(".index-item", new Page.LocatorOptions().setHasText(to));
        while (System.nanoTime() < deadline) {
            page.navigate(product.url("/dev/mail").toString());
            for (int i = 0; i < received.count(); i++) {
                received.nth(i).getByRole(AriaRole.LINK).click();
                var link =
                        page.locator(".mail-text", new Page.LocatorOptions().setHasText(telling))
                                .locator("a[href*='" + kind + "']");
                if (link.count() > 0) {
                    return follow(link.first().getAttribute("href"));
                }
                page.navigate(product.url("/dev/mail").toString());
            }
        }
        throw new AssertionError("no mail to " + to + " with a link to " + kind);
    }

    /// An address of a mail.
    Window follow(String address) {
        page.navigate(address);
        return this;
    }

    /// Signs in with an account of the demonstration, and speaks the language of the visit.
    Window signIn(String email) {
        page.navigate(product.url("/app").toString());
        return signIn(email, product.password());
    }

    private Window signIn(String email, String password) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.locator(".page-header").first().waitFor();
        speak();
        return this;
    }

    /// Follows an invitation: chooses a password, and arrives in the workspace.
    Window acceptInvitation(String email) {
        followMail(email, INVITATION);
        if (page.locator("#password-new").count() == 0) {
            page.locator("main a").first().click();
        }
        page.locator("#password-new").fill(WORD);
        page.locator("#password-confirm").fill(WORD);
        accessible();
        page.locator("#password-confirm").press("Enter");
        return this;
    }

    /// Signs in with the password chosen by [#acceptInvitation].
    Window signInAsInvited(String email) {
        page.navigate(product.url("/app").toString());
        if (page.locator("#username").count() > 0) {
            return signIn(email, WORD);
        }
        page.locator(".page-header").first().waitFor();
        speak();
        return this;
    }

    /// The workspace opens in the language of the account; the menu of the account changes it.
    private void speak() {
        if (page.locator("html").getAttribute("lang").startsWith(visit.language().code())) {
            return;
        }
        if (visit.width() < 800) {
            page.locator("vaadin-drawer-toggle").click();
        }
        page.locator(".rail-account vaadin-menu-bar-button").first().click();
        page.getByText(visit.language() == Language.ENGLISH ? "English" : "Français").click();
        page.waitForCondition(() ->
                page.locator("html").getAttribute("lang").startsWith(visit.language().code()));
    }

    String t(String key, Object... arguments) {
        return visit.t(key, arguments);
    }

    Window fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    /// A field of the public site, whose label may go on with « (facultatif) ».
    Locator fieldStarting(String label) {
        var quoted = label.replaceAll("([\\\\^$.|?*+()\\[\\]{}/])", "\\\\$1");
        return page.getByLabel(Pattern.compile("^\\s*" + quoted)).first();
    }

    Window fillStarting(String label, String value) {
        fieldStarting(label).fill(value);
        return this;
    }

    /// Chooses in a list that one narrows by writing.
    Window choose(String label, String value) {
        field(label).fill(value);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(value))
                .first()
                .click();
        return this;
    }

    /// Chooses in a plain list of the public site.
    Window pick(String label, String value) {
        field(label).selectOption(new SelectOption().setLabel(value));
        return this;
    }

    Window tick(String label) {
        field(label).check();
        return this;
    }

    Window press(String button) {
        button(button).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /// Answers the question that a dialog asks.
    Window confirm(String button) {
        page.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /// A page of the public site that another process has just changed.
    Window opensWithin(String path, String text) {
        RunningApplication.eventually(() -> {
            open(path);
            return text().contains(text);
        });
        return this;
    }

    Window sees(String text) {
        page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
        return this;
    }

    String text() {
        return page.locator("body").innerText();
    }

    /// Nothing that axe finds, nothing wider than the window, nothing that the browser refused to load.
    Window accessible() {
        assertThat(Chromium.accessibilityFaults(page)).as(page.url()).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).as(page.url()).isFalse();
        assertThat(complaints).as(page.url()).noneMatch(text -> text.contains("Content Security"));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
