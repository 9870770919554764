package quebec.esja.workspace.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import quebec.esja.compositions.Compositions;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The sections of a draft and what stands in each, in order.
final class SectionsPanel extends Section {

    private static final long serialVersionUID = 1L;

    /// Up to that many rows, the list is as high as they are.
    private static final int FEW = 12;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Draft draft;
    private final Div titles = new Div();
    private final Grid<Draft.Row> grid = new Grid<>();
    private final Span count = new Span();
    private final List<Runnable> whenChanged = new ArrayList<>();

    SectionsPanel(Draft draft) {
        this.draft = draft;
        addClassName("form-section");
        addClassName("composing-sections");
        titles.addClassName("section-titles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeName("wrap-cell-content");
        grid.getElement().setAttribute("aria-label", texts.get("composing.enterprises"));
        grid.addColumn(row -> row.entry().name())
                .setHeader(texts.get("lists.column.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::section)
                .setHeader(texts.get("composing.section"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setHeader(texts.get("lists.column.actions"))
                .setFlexGrow(3);
        count.getElement().setAttribute("role", "status");
        add(
                new H2(texts.get("composing.sections")),
                titles,
                new Button(
                        texts.get("composing.section.new"),
                        _ -> {
                            if (draft.titles().size() < Compositions.MOST_SECTIONS) {
                                draft.addSection("");
                                changed();
                            }
                        }),
                count,
                grid);
        changed();
    }

    void whenChanged(Runnable then) {
        whenChanged.add(then);
    }

    /// Shows the draft as it is now.
    void changed() {
        titles.removeAll();
        var all = draft.titles();
        for (int i = 0; i < all.size(); i++) {
            titles.add(title(i, all));
        }
        var rows = draft.rows();
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= FEW);
        count.setText(texts.get("composing.count", rows.size()));
        whenChanged.forEach(Runnable::run);
    }

    /// How a section is called, titled or not.
    static String named(Texts texts, List<String> titles, int section) {
        return titles.get(section).isBlank()
                ? texts.get("composing.section.untitled", section + 1)
                : titles.get(section);
    }

    private Component title(int section, List<String> all) {
        var field = new TextField(texts.get("composing.section.title", section + 1));
        field.setMaxLength(Compositions.LONGEST_TITLE);
        field.setValue(all.get(section));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(typed -> {
            draft.rename(section, typed.getValue());
            changed();
        });
        var line = new Div(field);
        line.addClassName("section-title");
        if (all.size() > 1) {
            var remove =
                    new Button(
                            texts.get("composing.section.remove"),
                            _ -> {
                                draft.removeSection(section);
                                changed();
                            });
            remove.setAriaLabel(
                    texts.get("composing.section.remove.of", named(texts, all, section)));
            line.add(remove);
        }
        return line;
    }

    private Component section(Draft.Row row) {
        var all = draft.titles();
        var select = new Select<Integer>();
        select.setItems(IntStream.range(0, all.size()).boxed().toList());
        select.setItemLabelGenerator(section -> named(texts, all, section));
        select.setValue(row.section());
        select.setAriaLabel(texts.get("composing.section.of", row.entry().name()));
        select.addValueChangeListener(chosen -> {
            draft.moveTo(row, chosen.getValue());
            changed();
        });
        return select;
    }

    private Component actions(Draft.Row row) {
        var name = row.entry().name();
        var buttons =
                new Div(
                        button("composing.up", name, () -> draft.up(row)),
                        button("composing.down", name, () -> draft.down(row)),
                        button("composing.take", name, () -> draft.remove(row)));
        buttons.addClassName("row-actions");
        if (!row.entry().listed()) {
            var gone = new Span(texts.get("lists.gone"));
            gone.addClassNames("status", "status-withdrawn");
            buttons.add(gone);
        }
        return buttons;
    }

    private Button button(String key, String name, Runnable change) {
        var button =
                new Button(
                        texts.get(key),
                        _ -> {
                            change.run();
                            changed();
                        });
        button.setAriaLabel(texts.get(key + ".of", name));
        return button;
    }
}
