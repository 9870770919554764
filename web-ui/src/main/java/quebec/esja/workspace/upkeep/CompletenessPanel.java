package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import quebec.esja.completeness.Completeness;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What is missing on a profile: the next best thing to do with a button that leads to its field, then the others.
public final class CompletenessPanel extends Section {

    private static final long serialVersionUID = 1L;

    /// @param pole slug of the Pôle
    /// @param lead takes the person to the field of a step
    public CompletenessPanel(Completeness completeness, String pole, Consumer<ProfileStep> lead) {
        addClassName("upkeep");
        add(new H2(t("upkeep.completeness.title")));
        completeness
                .next()
                .ifPresentOrElse(
                        next -> show(next, completeness, pole, lead),
                        () -> add(new Paragraph(t("upkeep.completeness.nothing"))));
    }

    private void show(
            ProfileStep next, Completeness completeness, String pole, Consumer<ProfileStep> lead) {
        add(new Paragraph(sentence(next)), way(next, pole, lead));
        var others = completeness.missing().stream().skip(1).toList();
        if (!others.isEmpty()) {
            var list = new UnorderedList();
            others.forEach(step -> list.add(new ListItem(way(step, pole, lead))));
            list.addClassName("upkeep-steps");
            add(new Paragraph(t("upkeep.completeness.others")), list);
        }
    }

    private static Component way(ProfileStep step, String pole, Consumer<ProfileStep> lead) {
        if (step == ProfileStep.CONTRACT) {
            return new Anchor(pole + "/contrats", t(key(step) + ".go"));
        }
        return new Button(t(key(step) + ".go"), _ -> lead.accept(step));
    }

    /// Why a step is worth doing.
    static String sentence(ProfileStep step) {
        return t(key(step));
    }

    private static String key(ProfileStep step) {
        return "upkeep.step." + step.code();
    }

    private static String t(String key) {
        return Texts.of(TenantUi.here().language()).get(key);
    }
}
