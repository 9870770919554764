package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.directory.Question;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What a buyer looks for and where it must be delivered, asked with Enter or the button, never letter by letter: a half-written word
/// would count as a search in vain.
final class FindForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PLACE = 120;

    private final TextField words = new TextField();
    private final TextField place = new TextField();
    private final SerializableBiConsumer<String, String> ask;
    private String askedWords = "";
    private String askedPlace = "";

    /// @param ask told the words and the place as typed, when they differ from those shown
    FindForm(SerializableBiConsumer<String, String> ask) {
        this.ask = ask;
        var texts = Texts.of(TenantUi.here().language());
        addClassNames("filters", "find-form");
        getElement().setAttribute("role", "search");
        words.setLabel(texts.get("directory.form.what"));
        words.setPlaceholder(texts.get("directory.form.example"));
        words.setMaxLength(SupplierSearch.LONGEST_Q);
        words.addFocusShortcut(Key.SLASH);
        place.setLabel(texts.get("directory.form.place"));
        place.setPlaceholder(texts.get("directory.form.place.example"));
        place.setMaxLength(LONGEST_PLACE);
        for (var field : new TextField[] {words, place}) {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    askIfNew();
                }
            });
        }
        var button = new Button(texts.get("site.search"), _ -> askIfNew());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(words, place, button);
    }

    void show(Question question) {
        askedWords = question.search().q();
        askedPlace = question.place().typed();
        words.setValue(askedWords);
        place.setValue(askedPlace);
    }

    private void askIfNew() {
        var typedWords = words.getValue().strip();
        var typedPlace = place.getValue().strip();
        if (!typedWords.equals(askedWords) || !typedPlace.equals(askedPlace)) {
            askedWords = typedWords;
            askedPlace = typedPlace;
            ask.accept(typedWords, typedPlace);
        }
    }
}
