package quebec.esja.workspace.platform;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.poles.OpeningOutcome;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleOpening;
import quebec.esja.poles.PoleOpenings;
import quebec.esja.poles.PoleStatus;
import quebec.esja.poles.Poles;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.territory.KnownPoles;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The assistant that opens a Pôle, step by step. Going back loses nothing, a failure neither.
@Route(value = "plateforme/ouvrir", layout = WorkspaceLayout.class)
class OpenPoleView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OpenPoleView.class);
    private static final int POLL_MILLISECONDS = 250;
    private static final int NEVER = -1;

    private final transient PoleOpenings openings;
    private final IdentityStep identity;
    private final TerritoryStep territory;
    private final BrandStep brand;
    private final PeopleStep people;
    private final SummaryStep summary;
    private final transient List<OpeningStep> steps;
    private final OrderedList way = new OrderedList();
    private final ErrorSummary errors = new ErrorSummary();
    private final H2 heading = new H2();
    private final Div place = new Div();
    private final Button back = new Button();
    private final Button next = new Button();
    private int current;
    private boolean opening;

    OpenPoleView(PoleOpenings openings, Poles poles, Territories territories, KnownPoles known) {
        super("platform.open.title");
        this.openings = openings;
        this.territory =
                new TerritoryStep(
                        territories.regions(),
                        territories.territories(),
                        known.sizes(),
                        poles.all().stream()
                                .filter(pole -> pole.status() != PoleStatus.ARCHIVED)
                                .toList(),
                        known.municipalitiesLoaded());
        this.identity = new IdentityStep(openings, known.all(), territory::propose);
        this.brand = new BrandStep(identity);
        this.people = new PeopleStep();
        this.summary = new SummaryStep(List.of(identity, territory, brand, people));
        this.steps = List.of(identity, territory, brand, people, summary);
        way.addClassName("opening-way");
        way.getElement().setAttribute("aria-label", t("platform.open.way"));
        heading.getElement().setAttribute("tabindex", "-1");
        back.setText(t("platform.open.back"));
        back.addClickListener(_ -> show(current - 1));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickListener(_ -> forward());
        next.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        next.setTooltipText(t("workspace.save.shortcut"));
        var actions = new Div(back, next);
        actions.addClassName("record-form-actions");
        var body = new Div(heading, errors, place, actions);
        body.addClassName("opening-body");
        var assistant = new Div(way, body);
        assistant.addClassName("opening");
        add(
                new PageHeader(t("platform.open.title")).withSentence(t("platform.open.sentence")),
                assistant);
        show(0);
    }

    private void show(int index) {
        current = index;
        var step = steps.get(index);
        errors.clear();
        heading.setText(t("platform.open.heading", index + 1, steps.size(), t(step.title())));
        place.removeAll();
        place.add(step);
        step.shown();
        back.setVisible(index > 0);
        next.setText(t(step == summary ? "platform.open.action" : "platform.open.next"));
        drawWay();
        heading.getElement().callJsFunction("focus");
    }

    private void drawWay() {
        way.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            var item = new ListItem(t(steps.get(i).title()));
            item.setClassName(
                    i < current
                            ? "opening-done"
                            : i == current ? "opening-running" : "opening-waiting");
            if (i == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            way.add(item);
        }
    }

    private void forward() {
        var step = steps.get(current);
        if (step == summary) {
            open();
            return;
        }
        var problems = step.problems();
        if (problems.isEmpty()) {
            show(current + 1);
        } else {
            errors.show(problems);
        }
    }

    /// Opens in the background, so that the page tells how far it is. A click while it runs does nothing.
    private void open() {
        if (opening) {
            return;
        }
        opening = true;
        next.setEnabled(false);
        back.setEnabled(false);
        summary.begin();
        var request = request();
        var operator = SignedIn.person().subject();
        var page = TenantUi.here();
        UI.getCurrent().setPollInterval(POLL_MILLISECONDS);
        Thread.ofVirtual()
                .name("opening " + request.slug())
                .start(() -> {
                    var outcome = outcome(request, operator, page);
                    tell(page, () -> finish(outcome));
                });
    }

    private OpeningOutcome outcome(PoleOpening request, String operator, TenantUi page) {
        try {
            return openings.open(
                    request, operator, step -> tell(page, () -> summary.reached(step)));
        } catch (RuntimeException e) {
            LOG.error("The opening of {} failed before its first step.", request.slug(), e);
            return new OpeningOutcome.Failed(
                    OpeningOutcome.Step.REGISTER, e.getClass().getSimpleName());
        }
    }

    /// The opening goes on when its page was closed; there is only nobody to tell.
    private static void tell(TenantUi page, Command news) {
        try {
            page.access(news);
        } catch (UIDetachedException e) {
            LOG.debug("The page of an opening was closed before its end.", e);
        }
    }

    private void finish(OpeningOutcome outcome) {
        opening = false;
        UI.getCurrent().setPollInterval(NEVER);
        next.setEnabled(true);
        back.setEnabled(true);
        switch (outcome) {
            case OpeningOutcome.Opened(var pole) -> celebrate(pole);
            case OpeningOutcome.Refused(var reasons) ->
                    summary.fail(reasons.stream().map(key -> t(key)).toList());
            case OpeningOutcome.Failed(var step, _) ->
                    summary.fail(
                            List.of(
                                    t("poles.failed", t("poles.step." + step)),
                                    t("platform.open.failed.kept")));
        }
    }

    private void celebrate(Pole pole) {
        removeAll();
        var list = new Anchor("plateforme", t("platform.open.done.list"));
        add(
                new PageHeader(t("platform.open.done.title", pole.name())),
                new EmptyState(
                        t("platform.open.done.heading"),
                        t(
                                "platform.open.done.sentence",
                                people.firstAdmin().email().value(),
                                pole.slug().value()),
                        list));
    }

    private PoleOpening request() {
        return new PoleOpening(
                identity.slug(),
                new PoleProfileData(
                        identity.name(),
                        identity.programme(),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        brand.accent(),
                        "",
                        "",
                        "",
                        people.privacyOfficer()),
                territory.codes(),
                identity.languages(),
                brand.logo(),
                people.firstAdmin(),
                false);
    }
}
