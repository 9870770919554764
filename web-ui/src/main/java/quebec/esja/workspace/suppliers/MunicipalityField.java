package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.combobox.ComboBox;
import quebec.esja.territory.Place;

/// Finds a municipality as it is typed, accents and « St- » aside.
final class MunicipalityField extends ComboBox<Place.Municipality> {

    private static final long serialVersionUID = 1L;

    MunicipalityField(String label, Words words) {
        super(label);
        setItemLabelGenerator(words::municipality);
        setItems(query ->
                words.municipalities(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        setClearButtonVisible(true);
    }
}
