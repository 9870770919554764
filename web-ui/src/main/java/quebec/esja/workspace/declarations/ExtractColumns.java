package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import quebec.esja.declarations.AccountFile;
import quebec.esja.extracts.ExtractColumn;
import quebec.esja.extracts.ExtractField;
import quebec.esja.rows.Column.Certainty;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What each column was understood to hold, correctable, with some of its values. It stands open when a person must look.
final class ExtractColumns extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());

    /// @param chosen is given a column's index and what a person says it holds, null for nothing
    ExtractColumns(AccountFile file, BiConsumer<Integer, @Nullable ExtractField> chosen) {
        addClassName("columns-section");
        var columns = file.layout().columns();
        var understood = columns.stream().filter(column -> column.field() != null).count();
        setSummaryText(texts.get("declaring.columns.title", understood, columns.size()));
        setOpened(
                !file.layout().isReadable()
                        || columns.stream()
                                .anyMatch(column -> column.certainty() == Certainty.GUESSED));
        var list = new Div();
        list.addClassName("columns-list");
        columns.forEach(column -> list.add(line(column, chosen)));
        add(list);
    }

    private Component line(
            ExtractColumn column, BiConsumer<Integer, @Nullable ExtractField> chosen) {
        var select = new Select<ExtractField>();
        select.setLabel(texts.get("declaring.columns.column", column.header()));
        select.setItems(ExtractField.values());
        select.setItemLabelGenerator(field ->
                field == null ? texts.get("declaring.columns.nothing") : texts.get(field.key()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("declaring.columns.nothing"));
        if (column.field() != null) {
            select.setValue(column.field());
        }
        select.setHelperText(texts.get(column.certainty().key()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(column.index(), change.getValue());
            }
        });
        var samples = new Span(String.join(" · ", column.samples()));
        samples.addClassName("column-samples");
        var line = new Div(select, samples);
        line.addClassName("column-line");
        return line;
    }
}
