package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import quebec.esja.directory.OfferingData;

/// All that an enterprise sells or rents, in the order of its page.
final class OfferingsField extends CustomField<List<OfferingData>> {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final List<OfferingEditor> editors = new ArrayList<>();
    private final Div rows = new Div();

    OfferingsField(Words words) {
        super(List.of());
        this.words = words;
        setLabel(words.t("suppliers.field.offerings"));
        setWidthFull();
        rows.addClassName("offerings");
        add(rows, new Button(words.t("suppliers.offering.add"), _ -> addOne()));
    }

    /// Opens the first offering that lacks something, or a new one when there is none at all.
    void open(Predicate<OfferingData> lacking) {
        if (editors.isEmpty()) {
            addOne();
            return;
        }
        editors.stream()
                .filter(editor -> lacking.test(editor.offering()))
                .findFirst()
                .ifPresent(editor -> {
                    editor.setOpened(true);
                    editor.focusTitle();
                });
    }

    private void addOne() {
        var editor = editor(OfferingData.titled("", "", List.of()));
        editors.add(editor);
        draw();
        editor.setOpened(true);
        editor.focusTitle();
        updateValue();
    }

    private OfferingEditor editor(OfferingData offering) {
        return new OfferingEditor(
                offering,
                words,
                new OfferingEditor.Moves() {
                    @Override
                    public void changed() {
                        updateValue();
                    }

                    @Override
                    public void up(OfferingEditor editor) {
                        move(editor, -1);
                    }

                    @Override
                    public void down(OfferingEditor editor) {
                        move(editor, 1);
                    }

                    @Override
                    public void remove(OfferingEditor editor) {
                        editors.remove(editor);
                        draw();
                        updateValue();
                    }
                });
    }

    private void move(OfferingEditor editor, int by) {
        var from = editors.indexOf(editor);
        var to = from + by;
        if (to >= 0 && to < editors.size()) {
            Collections.swap(editors, from, to);
            draw();
            updateValue();
        }
    }

    private void draw() {
        rows.removeAll();
        editors.forEach(rows::add);
    }

    @Override
    protected List<OfferingData> generateModelValue() {
        return editors.stream().map(OfferingEditor::offering).toList();
    }

    @Override
    protected void setPresentationValue(List<OfferingData> offerings) {
        editors.clear();
        offerings.forEach(offering -> editors.add(editor(offering)));
        draw();
    }
}
