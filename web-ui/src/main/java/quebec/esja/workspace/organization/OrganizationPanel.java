package quebec.esja.workspace.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.kernel.BuyerId;
import quebec.esja.organizations.Domains;
import quebec.esja.organizations.Organization;
import quebec.esja.organizations.OrganizationChange;
import quebec.esja.organizations.OrganizationData;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.Regime;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.organization.OrganizationPanels.Hand;

/// How one buyer buys. Each part saves by itself.
public final class OrganizationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final BuyerId buyer;
    private final Hand hand;
    private final transient Organizations organizations;
    private final transient Domains domains;
    private final transient BuyerPeople people;
    private final transient List<String> poles;
    private final transient Supplier<Actor> acting;
    private final transient Texts texts = Texts.of(TenantUi.here().language());

    OrganizationPanel(
            BuyerId buyer,
            Hand hand,
            Organizations organizations,
            Domains domains,
            BuyerPeople people,
            List<String> poles,
            Supplier<Actor> acting) {
        this.buyer = buyer;
        this.hand = hand;
        this.organizations = organizations;
        this.domains = domains;
        this.people = people;
        this.poles = poles;
        this.acting = acting;
        addClassName("view-parts");
        draw();
    }

    private void draw() {
        removeAll();
        organizations
                .find(buyer)
                .ifPresent(organization ->
                        add(
                                purchasing(organization),
                                new OwnRulesSection(
                                        organization,
                                        hand != Hand.READS,
                                        organizations,
                                        texts,
                                        acting,
                                        this::draw),
                                champions(organization),
                                new DomainsSection(
                                        buyer, hand, domains, texts, acting, this::draw)));
    }

    private Component purchasing(Organization organization) {
        var section = new Section(new H2(texts.get("organization.purchasing")));
        section.addClassName("form-section");
        if (hand == Hand.READS) {
            section.add(facts(organization));
        } else {
            edit(organization, section);
        }
        if (!poles.isEmpty()) {
            section.add(new Paragraph(texts.get("organization.poles", String.join(", ", poles))));
        }
        return section;
    }

    private Component facts(Organization organization) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "organization.regime", regime(organization));
        if (!organization.data().policy().isEmpty()) {
            fact(facts, "organization.policy", organization.data().policy());
        }
        if (!organization.data().policyUrl().isEmpty()) {
            facts.add(
                    new DescriptionList.Term(texts.get("organization.policy-url")),
                    new DescriptionList.Description(link(organization.data().policyUrl())));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        var said = new DescriptionList.Description(value);
        said.addClassName("said");
        facts.add(new DescriptionList.Term(texts.get(key)), said);
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }

    private String regime(Organization organization) {
        return organization
                .regime()
                .map(one -> texts.get(one.text()))
                .orElseGet(() -> texts.get("organization.regime.unknown"));
    }

    private void edit(Organization organization, Section section) {
        var regime = new Select<Regime>();
        regime.setLabel(texts.get("organization.regime"));
        regime.setItems(Regime.values());
        regime.setEmptySelectionAllowed(true);
        var usual =
                organization
                        .usual()
                        .map(one -> texts.get("organization.regime.usual", texts.get(one.text())))
                        .orElseGet(() -> texts.get("organization.regime.unknown"));
        regime.setEmptySelectionCaption(usual);
        regime.setItemLabelGenerator(one -> one == null ? usual : texts.get(one.text()));
        organization.data().regime().ifPresent(regime::setValue);
        var url = new TextField(texts.get("organization.policy-url"));
        url.setMaxLength(OrganizationData.LONGEST_URL);
        url.setValue(organization.data().policyUrl());
        var policy = new TextArea(texts.get("organization.policy"));
        policy.setHelperText(texts.get("organization.policy.hint"));
        policy.setMaxLength(OrganizationData.LONGEST_POLICY);
        policy.setMinRows(4);
        policy.addClassName("form-wide");
        policy.setValue(organization.data().policy());
        var fields = new Div(regime, url, policy);
        fields.addClassName("form-section-fields");
        var save =
                new Button(
                        texts.get("organization.save"),
                        _ ->
                                done(
                                        organizations.change(
                                                buyer,
                                                new OrganizationData(
                                                        Optional.ofNullable(regime.getValue()),
                                                        policy.getValue(),
                                                        url.getValue()),
                                                organization.version(),
                                                acting.get()),
                                        texts,
                                        "organization.saved",
                                        this::draw));
        section.add(fields, new Div(save));
    }

    private Component champions(Organization organization) {
        var section = new Section(new H2(texts.get("organization.champions")));
        section.addClassName("form-section");
        section.add(new Paragraph(texts.get("organization.champions.hint")));
        var persons = people.of(buyer);
        if (persons.isEmpty()) {
            section.add(new Paragraph(texts.get("organization.champions.nobody")));
        }
        persons.forEach(person -> section.add(champion(organization, person)));
        return section;
    }

    private Component champion(Organization organization, BuyerPerson person) {
        var tick = new Checkbox(person.name(), organization.champions().contains(person.id()));
        tick.setEnabled(hand != Hand.READS);
        tick.addValueChangeListener(change ->
                done(
                        organizations.champion(buyer, person.id(), change.getValue(), acting.get()),
                        texts,
                        change.getValue()
                                ? "organization.champion.named"
                                : "organization.champion.unnamed",
                        () -> {}));
        return tick;
    }

    /// Tells what became of a change, and draws anew when something did.
    static void done(OrganizationChange change, Texts texts, String key, Runnable changed) {
        switch (change) {
            case OrganizationChange.Saved _ -> {
                Notice.done(texts.get(key));
                changed.run();
            }
            case OrganizationChange.Refused(List<String> reasons) ->
                    reasons.forEach(
                            reason -> Notice.refused(texts.get("organizations.refusal." + reason)));
            case OrganizationChange.Stale _ -> {
                Notice.refused(texts.get("organization.stale"));
                changed.run();
            }
            case OrganizationChange.Unknown _ -> Notice.refused(texts.get("organization.unknown"));
        }
    }
}
