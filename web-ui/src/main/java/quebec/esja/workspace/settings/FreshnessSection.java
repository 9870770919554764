package quebec.esja.workspace.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.FreshnessPolicy;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// After how long the Pôle asks whether a profile is still true, and takes it out of the directory.
final class FreshnessSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Freshness freshness;
    private final transient Acting acting;
    private final ErrorSummary problems = new ErrorSummary();
    private final IntegerField ask = months("settings.freshness.ask");
    private final IntegerField withdraw = months("settings.freshness.withdraw");

    FreshnessSection(Freshness freshness, Acting acting) {
        this.freshness = freshness;
        this.acting = acting;
        var policy = freshness.policy();
        ask.setValue(policy.askMonths());
        withdraw.setValue(policy.withdrawMonths());
        var fields = new Div(ask, withdraw);
        fields.addClassName("form-section-fields");
        addClassName("form-section");
        add(
                new H2(t("settings.freshness")),
                new Paragraph(t("settings.freshness.hint")),
                problems,
                fields,
                new Div(new Button(t("settings.freshness.save"), _ -> save())));
    }

    private void save() {
        problems.clear();
        var refused =
                freshness.changePolicy(
                        new FreshnessPolicy(typed(ask), typed(withdraw)), acting.actor());
        if (refused.isEmpty()) {
            Notice.done(t("settings.freshness.saved"));
        } else {
            problems.show(
                    refused.stream().map(key -> new ErrorSummary.Line(t(key), null)).toList());
        }
    }

    private static int typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }

    private static IntegerField months(String label) {
        var field = new IntegerField(t(label));
        field.setStepButtonsVisible(true);
        field.setSuffixComponent(new Span(t("settings.freshness.months")));
        return field;
    }

    private static String t(String key) {
        return Texts.of(TenantUi.here().language()).get(key);
    }
}
