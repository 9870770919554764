package quebec.esja.workspace.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import quebec.esja.texts.Texts;
import quebec.esja.waves.WavePolicy;
import quebec.esja.waves.Waves;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// How many enterprises a need is sent to each business day, and how many interested ones are enough.
final class WaveSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Waves waves;
    private final transient Acting acting;
    private final ErrorSummary problems = new ErrorSummary();
    private final IntegerField perDay = number("settings.waves.per-day");
    private final IntegerField stopAt = number("settings.waves.stop-at");

    WaveSection(Waves waves, Acting acting) {
        this.waves = waves;
        this.acting = acting;
        var policy = waves.policy();
        perDay.setValue(policy.perDay());
        stopAt.setValue(policy.stopAt());
        var fields = new Div(perDay, stopAt);
        fields.addClassName("form-section-fields");
        addClassName("form-section");
        add(
                new H2(t("settings.waves")),
                new Paragraph(t("settings.waves.hint")),
                problems,
                fields,
                new Div(new Button(t("settings.waves.save"), _ -> save())));
    }

    private void save() {
        problems.clear();
        if (waves.changePolicy(new WavePolicy(typed(perDay), typed(stopAt)), acting.actor())) {
            Notice.done(t("settings.waves.saved"));
        } else {
            problems.show(List.of(new ErrorSummary.Line(t("settings.waves.refusal"), perDay)));
        }
    }

    private static int typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }

    private static IntegerField number(String label) {
        var field = new IntegerField(t(label));
        field.setStepButtonsVisible(true);
        return field;
    }

    private static String t(String key) {
        return Texts.of(TenantUi.here().language()).get(key);
    }
}
