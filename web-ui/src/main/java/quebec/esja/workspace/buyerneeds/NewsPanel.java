package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.purchases.Party;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;

/// How often the buyer is told of answers, while the need is under way; what is chosen holds at once.
final class NewsPanel extends Section {

    private static final long serialVersionUID = 1L;

    NewsPanel(BuyerNeed need, BuyerNeeds needs, Party party, Actor actor, Texts texts) {
        addClassName("form-section");
        var rhythm = new RadioButtonGroup<Rhythm>();
        rhythm.setLabel(texts.get("needing.field.rhythm"));
        rhythm.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> texts.get(one.text()));
        rhythm.setValue(need.data().rhythm());
        rhythm.addValueChangeListener(change -> {
            if (needs.tell(need.id(), change.getValue(), party, actor)) {
                Notice.done(texts.get("needing.news.kept"));
            } else {
                Notice.refused(texts.get("needing.stale"));
            }
        });
        add(new H2(texts.get("needing.news.title")), rhythm);
    }
}
