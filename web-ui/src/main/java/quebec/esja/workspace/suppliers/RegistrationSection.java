package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.doors.PoleFront;
import quebec.esja.registration.Claims;
import quebec.esja.registration.Registrations;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the enterprises to review and the people who ask to manage one.
@org.springframework.stereotype.Component
class RegistrationSection implements TodaySection {

    private static final int ORDER = 20;
    private static final int SHOWN = 10;

    private final Registrations registrations;
    private final Claims claims;

    RegistrationSection(Registrations registrations, Claims claims) {
        this.registrations = registrations;
        this.claims = claims;
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
        var waiting = registrations.waiting();
        if (waiting.nothing()) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        if (waiting.toReview() > 0) {
            list.add(
                    line(
                            pole.slug() + "/entreprises?etat=" + SupplierStatus.SUBMITTED.code(),
                            texts.get("suppliers.today.review", waiting.toReview())));
        }
        claims.waiting().stream()
                .limit(SHOWN)
                .map(claim ->
                        line(
                                pole.slug() + "/entreprises/" + claim.supplier(),
                                texts.get(
                                        "suppliers.today.claim", claim.name(), claim.enterprise())))
                .forEach(list::add);
        var section = new Section(new H2(texts.get("suppliers.today.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private static ListItem line(String address, String text) {
        return new ListItem(new Anchor(address, text));
    }
}
