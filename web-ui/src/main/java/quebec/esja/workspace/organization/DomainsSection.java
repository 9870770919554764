package quebec.esja.workspace.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.organizations.BuyerDomain;
import quebec.esja.organizations.Domains;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.organization.OrganizationPanels.Hand;

/// The e-mail domains by which the people of a buyer join.
final class DomainsSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final BuyerId buyer;
    private final Hand hand;
    private final transient Domains domains;
    private final transient Texts texts;
    private final transient Supplier<Actor> acting;
    private final transient Runnable changed;

    DomainsSection(
            BuyerId buyer,
            Hand hand,
            Domains domains,
            Texts texts,
            Supplier<Actor> acting,
            Runnable changed) {
        this.buyer = buyer;
        this.hand = hand;
        this.domains = domains;
        this.texts = texts;
        this.acting = acting;
        this.changed = changed;
        addClassName("form-section");
        var slug = TenantUi.here().pole().orElseThrow().slug();
        add(
                new H2(texts.get("organization.domains")),
                new Paragraph(texts.get("organization.domains.hint", "/" + slug + "/rejoindre")));
        var list = new UnorderedList();
        list.addClassName("bid-documents");
        domains.of(buyer).forEach(domain -> list.add(line(domain)));
        if (list.getComponentCount() > 0) {
            add(list);
        }
        if (hand != Hand.READS) {
            addForm();
        }
    }

    private Component line(BuyerDomain domain) {
        var name = new Span(domain.domain());
        name.addClassName("row-name");
        var state =
                new Span(
                        texts.get(
                                domain.confirmed()
                                        ? "organization.domain.confirmed"
                                        : "organization.domain.waiting"));
        state.addClassNames("state", domain.confirmed() ? "state-done" : "state-todo");
        var words = new Div(name, state);
        words.addClassName("row-title");
        var line = new ListItem(words);
        line.addClassName("bid-document");
        var actions = new Div();
        actions.addClassName("row-actions");
        if (hand == Hand.CONFIRMS && !domain.confirmed()) {
            actions.add(
                    button(
                            "organization.domain.confirm",
                            domain,
                            () ->
                                    OrganizationPanel.done(
                                            domains.confirm(buyer, domain.domain(), acting.get()),
                                            texts,
                                            "organization.domain.done",
                                            changed)));
        }
        if (hand != Hand.READS) {
            actions.add(
                    button(
                            "organization.domain.remove",
                            domain,
                            () ->
                                    OrganizationPanel.done(
                                            domains.remove(buyer, domain.domain(), acting.get()),
                                            texts,
                                            "organization.domain.removed",
                                            changed)));
        }
        line.add(actions);
        return line;
    }

    private Button button(String key, BuyerDomain domain, Runnable done) {
        var button = new Button(texts.get(key), _ -> done.run());
        button.setAriaLabel(texts.get(key) + " " + domain.domain());
        return button;
    }

    private void addForm() {
        var typed = new TextField(texts.get("organization.domain"));
        typed.setHelperText(texts.get("organization.domain.hint"));
        typed.setMaxLength(LONGEST);
        var tell =
                new Button(
                        texts.get("organization.domain.tell"),
                        _ ->
                                OrganizationPanel.done(
                                        domains.tell(buyer, typed.getValue(), acting.get()),
                                        texts,
                                        "organization.domain.told",
                                        changed));
        var fields = new Div(typed);
        fields.addClassName("form-section-fields");
        add(fields, new Div(tell));
    }
}
