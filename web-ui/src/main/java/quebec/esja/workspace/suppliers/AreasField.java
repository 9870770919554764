package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;
import quebec.esja.directory.ServiceArea;
import quebec.esja.territory.Place;

/// Where an offering is delivered: places of a list, and circles around a municipality.
final class AreasField extends CustomField<List<ServiceArea>> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_KM = 50;
    private static final int MOST_KM = 1500;

    private final MultiSelectComboBox<ServiceArea> places;

    AreasField(Words words) {
        super(List.of());
        places = new MultiSelectComboBox<>(words.t("suppliers.field.areas"));
        places.setItemLabelGenerator(words::area);
        places.setItems(query ->
                words.areas(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        places.setPlaceholder(words.t("suppliers.field.areas.hint"));
        places.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        places.setWidthFull();
        places.addValueChangeListener(_ -> updateValue());
        add(places, circle(words));
        setWidthFull();
    }

    private Div circle(Words words) {
        var km = new IntegerField(words.t("suppliers.area.km"));
        km.setMin(1);
        km.setMax(MOST_KM);
        km.setValue(USUAL_KM);
        km.setWidth("7rem");
        var centre = new MunicipalityField(words.t("suppliers.area.centre"), words);
        var add = new Button(words.t("suppliers.area.add"), _ -> addCircle(centre, km));
        var row = new Div(km, centre, add);
        row.addClassName("area-circle");
        return row;
    }

    private void addCircle(ComboBox<Place.Municipality> centre, IntegerField km) {
        if (centre.getValue() == null || km.getValue() == null || km.isInvalid()) {
            return;
        }
        var chosen = new LinkedHashSet<>(places.getValue());
        chosen.add(new ServiceArea.Radius(centre.getValue().code(), km.getValue()));
        places.setValue(chosen);
        centre.clear();
    }

    @Override
    protected List<ServiceArea> generateModelValue() {
        return List.copyOf(places.getValue());
    }

    @Override
    protected void setPresentationValue(List<ServiceArea> areas) {
        places.setValue(new LinkedHashSet<>(areas));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        places.setReadOnly(readOnly);
    }
}
