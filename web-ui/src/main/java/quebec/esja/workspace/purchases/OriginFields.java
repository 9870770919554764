package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.dossiers.ContractDossier.NeedChoice;
import quebec.esja.dossiers.MeetingReading;
import quebec.esja.dossiers.Origin;
import quebec.esja.dossiers.OriginDraft;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;

/// Asks where a contract comes from: a need, chosen in a list; a meeting, its day and what it was; or nobody knows.
final class OriginFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        NONE,
        NEED,
        MEETING
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<NeedChoice> need = new ComboBox<>();
    private final TextField met = new TextField();
    private final DayField metOn;
    private final transient Texts texts;

    OriginFields(Optional<Origin> origin, List<NeedChoice> needs, Language language) {
        texts = Texts.of(language);
        addClassNames("form-wide", "form-section-fields");
        kind.addClassName("form-wide");
        kind.setLabel(texts.get("dealings.dossier.origin"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one ->
                texts.get(
                        switch (one) {
                            case NONE -> "dealings.dossier.origin.none";
                            case NEED -> "dealings.dossier.origin.need";
                            case MEETING -> "dealings.dossier.origin.meeting";
                        }));
        kind.addValueChangeListener(_ -> shown());
        need.setLabel(texts.get("dealings.dossier.need"));
        need.setItemLabelGenerator(one ->
                one.organization().isBlank()
                        ? words(one.need())
                        : texts.get(
                                "dealings.dossier.need.of", words(one.need()), one.organization()));
        met.setLabel(texts.get("dealings.dossier.met"));
        met.setHelperText(texts.get("dealings.dossier.met.hint"));
        met.setMaxLength(MeetingReading.LONGEST_WORDS);
        metOn = new DayField(texts.get("dealings.dossier.met-on"), language);
        add(kind, need, met, metOn);
        show(origin, needs);
        shown();
    }

    private void show(Optional<Origin> origin, List<NeedChoice> needs) {
        need.setItems(needs);
        if (origin.isEmpty()) {
            kind.setValue(Kind.NONE);
            return;
        }
        switch (origin.get()) {
            case Origin.Need present -> {
                var choice = choice(present, needs);
                if (!needs.contains(choice)) {
                    var more = new ArrayList<>(needs);
                    more.add(choice);
                    need.setItems(more);
                }
                need.setValue(choice);
                kind.setValue(Kind.NEED);
            }
            case Origin.Meeting(LocalDate on, String what) -> {
                met.setValue(what);
                metOn.setValue(on);
                kind.setValue(Kind.MEETING);
            }
        }
    }

    /// The need in the list; one that is too old for it, or forgotten, is chosen still.
    private NeedChoice choice(Origin.Need present, List<NeedChoice> needs) {
        return needs.stream()
                .filter(one -> one.need().equals(present))
                .findFirst()
                .orElseGet(() -> new NeedChoice(present, ""));
    }

    private String words(Origin.Need need) {
        return need.what().isBlank() ? texts.get("dealings.dossier.need.forgotten") : need.what();
    }

    private void shown() {
        need.setVisible(kind.getValue() == Kind.NEED);
        met.setVisible(kind.getValue() == Kind.MEETING);
        metOn.setVisible(kind.getValue() == Kind.MEETING);
    }

    OriginDraft draft() {
        return switch (kind.getValue()) {
            case NONE -> new OriginDraft.None();
            case NEED -> {
                Optional<Origin.Need> chosen =
                        Optional.ofNullable(need.getValue()).map(NeedChoice::need);
                yield new OriginDraft.Need(chosen);
            }
            case MEETING ->
                    new OriginDraft.Meeting(Optional.ofNullable(metOn.getValue()), met.getValue());
        };
    }
}
