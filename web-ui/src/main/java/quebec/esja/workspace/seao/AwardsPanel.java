package quebec.esja.workspace.seao;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.awards.Award;
import quebec.esja.awards.AwardReply;
import quebec.esja.awards.AwardSuggestion;
import quebec.esja.awards.Awards;
import quebec.esja.awards.SuggestionState;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.NoticeLink;
import quebec.esja.workspace.TenantUi;

/// The contracts that enterprises seem to have obtained. Managers answer for theirs; the Pôle's people see what waits.
final class AwardsPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Awards awards;
    private final transient OwnSuppliers own;
    private final transient Acting acting;
    private final Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);

    AwardsPanel(Awards awards, OwnSuppliers own, Acting acting) {
        this.awards = awards;
        this.own = own;
        this.acting = acting;
        addClassName("batch-part");
        refresh();
    }

    private void refresh() {
        removeAll();
        var mine = own.ids();
        var waiting = mine.map(awards::waiting).orElseGet(awards::waiting);
        add(new H2(t(mine.isPresent() ? "awards.title" : "awards.title.staff")));
        if (waiting.isEmpty()) {
            add(new Paragraph(t("awards.none")));
            return;
        }
        add(new Paragraph(t(mine.isPresent() ? "awards.sentence" : "awards.sentence.staff")));
        var list = new UnorderedList();
        list.addClassName("notice-list");
        waiting.stream().limit(SHOWN).map(one -> line(one, mine.isPresent())).forEach(list::add);
        add(list);
        if (waiting.size() > SHOWN) {
            add(new Paragraph(t("awards.more", waiting.size() - SHOWN)));
        }
    }

    private ListItem line(AwardSuggestion suggestion, boolean mine) {
        var award = suggestion.award();
        var formats = Formats.of(language);
        var facts =
                new Paragraph(
                        t(
                                "awards.facts",
                                award.buyer(),
                                formats.money(award.awarded()),
                                formats.date(award.day())));
        var line =
                new ListItem(
                        new H3(award.title()),
                        facts,
                        supplier(suggestion),
                        NoticeLink.to(award.number(), award.url(), texts));
        if (suggestion.state() == SuggestionState.CLAIMED) {
            line.add(new Paragraph(t("awards.waits-for-buyer", award.buyer())));
        } else if (mine) {
            line.add(actions(suggestion));
        }
        return line;
    }

    private Component supplier(AwardSuggestion suggestion) {
        var name = new Paragraph(t("awards.supplier", suggestion.supplierName()));
        name.addClassName("hint");
        return name;
    }

    private Component actions(AwardSuggestion suggestion) {
        var award = suggestion.award();
        var confirm = new Button(t("awards.confirm"), _ -> confirm(award));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var notEsja = new Button(t("awards.not-esja"), _ -> decline(award, true));
        var notOurs = new Button(t("awards.not-ours"), _ -> decline(award, false));
        List.of(confirm, notEsja, notOurs)
                .forEach(button ->
                        button.setAriaLabel(
                                t("awards.action.of", button.getText(), award.title())));
        var actions = new Div(confirm, notEsja, notOurs);
        actions.addClassName("record-form-actions");
        return actions;
    }

    private void confirm(Award award) {
        switch (awards.confirm(award.supplier(), award.key(), acting.actor())) {
            case AwardReply.Declared(var contract) ->
                    Notice.done(t("awards.declared", contract.buyerName()));
            case AwardReply.DeclaredBefore(var contract) ->
                    Notice.done(t("awards.declared-before", contract.data().title()));
            case AwardReply.WaitsForBuyer(String buyer) ->
                    Notice.done(t("awards.waits-for-buyer", buyer));
            case AwardReply.ByHand _ -> Notice.refused(t("awards.by-hand"));
            case AwardReply.Gone _ -> Notice.refused(t("awards.gone"));
        }
        refresh();
    }

    private void decline(Award award, boolean ours) {
        if (awards.decline(award.supplier(), award.key(), ours, acting.actor())) {
            Notice.done(t("awards.declined"));
        } else {
            Notice.refused(t("awards.gone"));
        }
        refresh();
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
