package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import quebec.esja.directory.Term;
import quebec.esja.workspace.TypedWords;

/// Chooses a word of a closed list, found by typing words of its name.
final class TermField extends ComboBox<Term> {

    private static final long serialVersionUID = 1L;

    TermField(String label, List<Term> terms, Words words) {
        super(label);
        setItems((term, typed) -> TypedWords.standIn(words.term(term), typed), terms);
        setItemLabelGenerator(words::term);
        setClearButtonVisible(true);
    }

    /// The code of what is chosen, empty for nothing.
    String code() {
        return getValue() == null ? "" : getValue().code();
    }
}
