package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the needs of other Pôles that wait for an answer of the team.
@org.springframework.stereotype.Component
class ExchangeSection implements TodaySection {

    private static final int ORDER = 22;

    private final OffersReceived received;

    ExchangeSection(OffersReceived received) {
        this.received = received;
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
        if (waiting == 0) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var section =
                new Section(
                        new H2(texts.get("exchanging.title")),
                        new Anchor(
                                pole.slug() + "/besoins/echanges",
                                texts.get("exchanging.today", waiting)));
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
