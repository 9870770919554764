package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import quebec.esja.directory.Term;

/// Chooses a word of a closed list.
final class TermField extends ComboBox<Term> {

    private static final long serialVersionUID = 1L;

    TermField(String label, List<Term> terms, Words words) {
        super(label);
        setItems(terms);
        setItemLabelGenerator(words::term);
        setClearButtonVisible(true);
    }

    /// The code of what is chosen, empty for nothing.
    String code() {
        return getValue() == null ? "" : getValue().code();
    }
}
