package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierData.Practice;
import quebec.esja.kernel.LocalizedText;

/// What a buyer asks before calling: mission, size, opening, capacity, lead time, calls for tender.
final class PracticeField extends CustomField<Practice> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MISSION = 1000;
    private static final int LONGEST_CAPACITY = 600;
    private static final int LONGEST_OPENING = 200;
    private static final int LONGEST_LEAD_TIME = 365;

    private final TextArea missionFr;
    private final TextArea missionEn;
    private final Select<SizeBand> size = new Select<>();
    private final TextField openingFr;
    private final TextField openingEn;
    private final TextArea capacityFr;
    private final TextArea capacityEn;
    private final IntegerField leadTime;
    private final Checkbox tenders;

    PracticeField(Words words) {
        super(Practice.UNTOLD);
        missionFr = area(words, "mission-fr", LONGEST_MISSION);
        missionEn = english(area(words, "mission-en", LONGEST_MISSION));
        openingFr = line(words, "opening-fr");
        openingFr.setHelperText(words.t("suppliers.field.opening-fr.hint"));
        openingEn = line(words, "opening-en");
        openingEn.getElement().setAttribute("lang", "en");
        capacityFr = area(words, "capacity-fr", LONGEST_CAPACITY);
        capacityFr.setHelperText(words.t("suppliers.field.capacity-fr.hint"));
        capacityEn = english(area(words, "capacity-en", LONGEST_CAPACITY));
        leadTime = new IntegerField(words.t("suppliers.field.lead-time"));
        leadTime.setHelperText(words.t("suppliers.field.lead-time.hint"));
        leadTime.setMin(0);
        leadTime.setMax(LONGEST_LEAD_TIME);
        tenders = new Checkbox(words.t("suppliers.field.tenders.yes"));
        size.setLabel(words.t("suppliers.field.size"));
        size.setItems(SizeBand.values());
        size.setItemLabelGenerator(band -> band == null ? "" : words.t(band.text()));
        size.setEmptySelectionAllowed(true);
        var grid =
                new Div(
                        missionFr,
                        missionEn,
                        size,
                        leadTime,
                        openingFr,
                        openingEn,
                        capacityFr,
                        capacityEn,
                        tenders);
        grid.addClassName("form-section-fields");
        add(grid);
        setWidthFull();
        addClassName("form-wide");
        getElement().setAttribute("aria-label", words.t("suppliers.field.practice"));
        List.<HasValue<?, ?>>of(
                        missionFr,
                        missionEn,
                        size,
                        leadTime,
                        openingFr,
                        openingEn,
                        capacityFr,
                        capacityEn,
                        tenders)
                .forEach(field -> field.addValueChangeListener(_ -> updateValue()));
    }

    /// Those of its fields that a step of the profile leads to.
    Map<String, Focusable<?>> steps() {
        return Map.of("mission-fr", missionFr, "size", size, "capacity-fr", capacityFr);
    }

    /// Whether the lead time is a number that can be kept.
    boolean readable() {
        return !leadTime.isInvalid();
    }

    private static TextField line(Words words, String field) {
        var text = new TextField(words.t("suppliers.field." + field));
        text.setMaxLength(LONGEST_OPENING);
        return text;
    }

    private static TextArea area(Words words, String field, int most) {
        var area = new TextArea(words.t("suppliers.field." + field));
        area.setMaxLength(most);
        area.setMinRows(2);
        area.addClassName("form-wide");
        return area;
    }

    private static TextArea english(TextArea area) {
        area.getElement().setAttribute("lang", "en");
        return area;
    }

    @Override
    protected Practice generateModelValue() {
        return new Practice(
                new LocalizedText(missionFr.getValue(), missionEn.getValue()),
                Optional.ofNullable(size.getValue()),
                new LocalizedText(openingFr.getValue(), openingEn.getValue()),
                new LocalizedText(capacityFr.getValue(), capacityEn.getValue()),
                leadTime.getValue(),
                tenders.getValue());
    }

    @Override
    protected void setPresentationValue(Practice practice) {
        missionFr.setValue(practice.mission().fr());
        missionEn.setValue(practice.mission().en());
        size.setValue(practice.size().orElse(null));
        openingFr.setValue(practice.opening().fr());
        openingEn.setValue(practice.opening().en());
        capacityFr.setValue(practice.capacity().fr());
        capacityEn.setValue(practice.capacity().en());
        leadTime.setValue(practice.leadTimeDays());
        tenders.setValue(practice.acceptsTenders());
    }
}
