package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.texts.Texts;

/// A text written in French and in English, side by side.
final class TwoLanguages extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea french = new TextArea();
    private final TextArea english = new TextArea();

    TwoLanguages(String label, int longest, Texts texts) {
        addClassName("form-section-fields");
        french.setLabel(texts.get("diagnostic.builder.french", label));
        french.setMaxLength(longest);
        english.setLabel(texts.get("diagnostic.builder.english", label));
        english.setMaxLength(longest);
        add(french, english);
    }

    void show(LocalizedText text) {
        french.setValue(text.fr());
        english.setValue(text.en());
    }

    LocalizedText text() {
        return new LocalizedText(french.getValue().strip(), english.getValue().strip());
    }
}
