package quebec.esja.workspace.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import quebec.esja.intake.Batch;
import quebec.esja.rows.Column;
import quebec.esja.rows.Field;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What each column was understood to hold, correctable, with some of its values. It stands open when something needs a look.
final class ColumnsSection extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());

    /// @param chosen is given a column's index and what a person says it holds, null for nothing
    ColumnsSection(Batch batch, BiConsumer<Integer, @Nullable Field> chosen) {
        addClassName("columns-section");
        var columns = batch.columns();
        var understood = columns.stream().filter(column -> column.field() != null).count();
        setSummaryText(texts.get("intake.columns.title", understood, columns.size()));
        setOpened(
                columns.stream().anyMatch(ColumnsSection::needsALook)
                        || columns.stream().noneMatch(column -> column.field() == Field.NAME));
        var list = new Div();
        list.addClassName("columns-list");
        columns.forEach(column -> list.add(line(column, chosen)));
        add(list);
    }

    private static boolean needsALook(Column column) {
        return switch (column.certainty()) {
            case LIKELY, GUESSED -> true;
            case SURE, CHOSEN, NONE -> false;
        };
    }

    private Component line(Column column, BiConsumer<Integer, @Nullable Field> chosen) {
        var select = new Select<Field>();
        select.setLabel(texts.get("intake.columns.column", column.header()));
        select.setItems(Arrays.stream(Field.values()).toList());
        select.setItemLabelGenerator(field ->
                field == null ? texts.get("intake.columns.nothing") : texts.get(field.key()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("intake.columns.nothing"));
        if (column.field() != null) {
            select.setValue(column.field());
        }
        select.setHelperText(texts.get(column.certainty().key()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(column.index(), change.getValue());
            }
        });
        var samples =
                new Span(
                        String.join(
                                " · ",
                                column.samples().stream().map(ColumnsSection::shortened).toList()));
        samples.addClassName("column-samples");
        var line = new Div(select, samples);
        line.addClassName("column-line");
        return line;
    }

    private static String shortened(String sample) {
        return sample.length() <= 60 ? sample : sample.substring(0, 59) + "…";
    }
}
