package quebec.esja.workspace.brand;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The eight accents, each shown by its colour and told by its name.
public final class AccentField extends RadioButtonGroup<Accent> {

    private static final long serialVersionUID = 1L;

    public AccentField() {
        var texts = Texts.of(TenantUi.here().language());
        setLabel(texts.get("brand.accent"));
        addClassName("accent-field");
        setItems(Accent.values());
        setItemLabelGenerator(accent -> name(texts, accent));
        setRenderer(new ComponentRenderer<>(accent -> choice(texts, accent)));
        setValue(Accent.EPINETTE);
        setRequiredIndicatorVisible(true);
    }

    /// « Épinette, vert ».
    public static String name(Texts texts, Accent accent) {
        return texts.get("brand.accent." + accent.code());
    }

    private static Span choice(Texts texts, Accent accent) {
        var swatch = new Span();
        swatch.addClassNames("accent-swatch", "accent-" + accent.code());
        swatch.getElement().setAttribute("aria-hidden", "true");
        var choice = new Span(swatch, new Span(name(texts, accent)));
        choice.addClassName("accent-choice");
        return choice;
    }
}
