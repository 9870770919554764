package quebec.esja.workspace.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import quebec.esja.contacts.Contacts;
import quebec.esja.contacts.Visibility;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Who sees the persons to contact of the Pôle's enterprises.
final class ContactRuleSection extends Section {

    private static final long serialVersionUID = 1L;

    ContactRuleSection(Contacts contacts, Acting acting) {
        var rule = new RadioButtonGroup<Visibility>(t("settings.contacts.rule"));
        rule.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rule.setItems(Visibility.ON_REQUEST, Visibility.BUYERS, Visibility.PUBLIC);
        rule.setItemLabelGenerator(one -> t("settings.contacts." + one.code()));
        rule.setValue(contacts.rule());
        addClassName("form-section");
        add(
                new H2(t("settings.contacts")),
                new Paragraph(t("settings.contacts.hint")),
                rule,
                new Div(
                        new Button(
                                t("settings.contacts.save"),
                                _ -> {
                                    contacts.changeRule(rule.getValue(), acting.actor());
                                    Notice.done(t("settings.contacts.saved"));
                                })));
    }

    private static String t(String key) {
        return Texts.of(TenantUi.here().language()).get(key);
    }
}
