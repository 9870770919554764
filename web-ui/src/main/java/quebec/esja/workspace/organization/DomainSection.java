package quebec.esja.workspace.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.Buyers;
import quebec.esja.doors.PoleFront;
import quebec.esja.organizations.Domains;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the e-mail domains that the team is to confirm.
@org.springframework.stereotype.Component
class DomainSection implements TodaySection {

    private static final int ORDER = 36;

    private final Domains domains;
    private final Buyers buyers;

    DomainSection(Domains domains, Buyers buyers) {
        this.domains = domains;
        this.buyers = buyers;
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
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        domains.waiting()
                .forEach(domain ->
                        list.add(
                                new ListItem(
                                        new Anchor(
                                                pole.slug() + "/acheteurs/" + domain.buyer(),
                                                texts.get(
                                                        "organization.today.domain",
                                                        buyers.find(domain.buyer())
                                                                .map(Buyer::name)
                                                                .orElse(""),
                                                        domain.domain())))));
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("organization.today")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
