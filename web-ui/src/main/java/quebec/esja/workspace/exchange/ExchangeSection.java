package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.Offers;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the needs of other Pôles that wait for an answer of the team, and its own to whose offer nothing came.
@org.springframework.stereotype.Component
class ExchangeSection implements TodaySection {

    private static final int ORDER = 22;
    private static final int SHOWN = 5;

    private final OffersReceived received;
    private final Offers offers;
    private final Neighbours neighbours;

    ExchangeSection(OffersReceived received, Offers offers, Neighbours neighbours) {
        this.received = received;
        this.offers = offers;
        this.neighbours = neighbours;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.POLE_ADMIN) && !roles.contains(Role.POLE_AGENT)) {
            return Optional.empty();
        }
        int waiting = received.waiting();
        var fruitless = offers.fruitless();
        if (waiting == 0 && fruitless.isEmpty()) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var section = new Section(new H2(texts.get("exchanging.today.title")));
        section.addClassName("today-section");
        if (waiting > 0) {
            section.add(
                    new Paragraph(
                            new Anchor(
                                    pole.slug() + "/besoins/echanges",
                                    texts.get("exchanging.today", waiting))));
        }
        if (!fruitless.isEmpty()) {
            section.add(fruitless(fruitless, pole, texts));
        }
        return Optional.of(section);
    }

    private UnorderedList fruitless(List<Offers.Made> fruitless, PoleFront pole, Texts texts) {
        var names = neighbours.names();
        var list = new UnorderedList();
        fruitless.stream()
                .limit(SHOWN)
                .map(one ->
                        new Anchor(
                                pole.slug() + "/besoins/acheteurs/" + one.offer().need(),
                                texts.get(
                                        "exchanging.today." + one.state().code(),
                                        one.offer().what().what(),
                                        names.of(one.offer().to()))))
                .forEach(link -> list.add(new ListItem(link)));
        if (fruitless.size() > SHOWN) {
            list.add(new ListItem(texts.get("exchanging.today.more", fruitless.size() - SHOWN)));
        }
        return list;
    }
}
