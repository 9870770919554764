package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.audit.Actor;
import quebec.esja.exchange.Acceptance;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.OfferState;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.exchange.OffersReceived.Received;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What other Pôles offer to this one: what waits for an answer comes whole, the rest in a line.
@Route(value = ":pole/besoins/echanges", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "exchanging.menu", order = 36)
class OffersReceivedView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient OffersReceived received;
    private final transient Neighbours neighbours;
    private final transient OfferedFacts facts;
    private final transient Acting acting;

    OffersReceivedView(
            OffersReceived received, Neighbours neighbours, OfferedFacts facts, Acting acting) {
        super("exchanging.title");
        this.received = received;
        this.neighbours = neighbours;
        this.facts = facts;
        this.acting = acting;
        draw();
    }

    private void draw() {
        removeAll();
        add(new PageHeader(t("exchanging.title")).withSentence(t("exchanging.sentence")));
        var all = received.all();
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            t("exchanging.none.title"),
                            t("exchanging.none.sentence"),
                            new Anchor(pole().slug() + "/besoins/acheteurs", t("needing.back"))));
            return;
        }
        var names = neighbours.names();
        all.forEach(one -> add(section(one, names)));
    }

    private Section section(Received one, Neighbours.Names names) {
        var offer = one.offer();
        var other = names.of(offer.from());
        var state = new Span(t(one.state().text()));
        state.addClassNames("status", style(one.state()));
        var section =
                new Section(
                        new H2(offer.what().what()),
                        new Div(state),
                        new Paragraph(
                                t(
                                        "exchanging.from",
                                        other,
                                        formats().date(Days.of(offer.offeredAt())),
                                        formats().date(offer.what().answerBy()))));
        section.addClassNames("form-section", "exchange");
        if (one.state() == OfferState.OFFERED) {
            section.add(
                    new Paragraph(
                            t(
                                    "exchanging.until",
                                    formats().date(Days.of(offer.lapses().minusSeconds(1))))),
                    facts.of(offer.what(), List.of(), Texts.of(language())),
                    answer(one));
        }
        if (!offer.declinedFor().isEmpty()) {
            section.add(new Paragraph(t("exchanging.made.declined-for", offer.declinedFor())));
        }
        one.need()
                .ifPresent(need ->
                        section.add(
                                new Anchor(
                                        pole().slug() + "/besoins/acheteurs/" + need.id(),
                                        t("exchanging.need"))));
        return section;
    }

    private static String style(OfferState state) {
        return switch (state) {
            case OFFERED -> "status-submitted";
            case ACCEPTED -> "status-listed";
            case EXPIRED, DECLINED, WITHDRAWN, ENDED -> "status-merged";
        };
    }

    private Div answer(Received one) {
        var accept = new Button(t("exchanging.accept"), _ -> accept(one));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setAriaLabel(t("exchanging.accept.this", one.offer().what().what()));
        var decline =
                new Button(
                        t("exchanging.decline.button"),
                        _ ->
                                ReasonDialog.open(
                                        "decline",
                                        Texts.of(language()),
                                        reason -> decline(one, reason)));
        var actions = new Div(accept, decline);
        actions.addClassName("record-form-actions");
        return actions;
    }

    private void accept(Received one) {
        switch (received.accept(one.offer().id(), actor())) {
            case Acceptance.Accepted(var need) -> {
                Notice.done(t("exchanging.accepted"));
                getUI().ifPresent(ui ->
                        ui.navigate(pole().slug() + "/besoins/acheteurs/" + need.id()));
            }
            case Acceptance.TooLate _ -> {
                Notice.refused(t("exchanging.late"));
                draw();
            }
            case Acceptance.Gone _ -> {
                Notice.refused(t("exchanging.gone"));
                draw();
            }
        }
    }

    private boolean decline(Received one, String reason) {
        var done = received.decline(one.offer().id(), reason, actor());
        if (done) {
            Notice.done(t("exchanging.declined"));
            draw();
        }
        return done;
    }

    private Actor actor() {
        return acting.actor();
    }
}
