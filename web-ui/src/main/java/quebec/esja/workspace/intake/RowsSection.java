package quebec.esja.workspace.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.intake.Batch;
import quebec.esja.intake.Intake;
import quebec.esja.intake.PreviewRow;
import quebec.esja.intake.RowOutcome;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.intake.RowSentences;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.TenantUi;

/// The rows of the file, what each would do and why, by kind.
final class RowsSection extends Section {

    private static final long serialVersionUID = 1L;

    /// A choice of the filter; none for all rows.
    private record Choice(Optional<Kind> kind) {}

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient @Nullable BiConsumer<PreviewRow, Boolean> ruled;
    private final RadioButtonGroup<Choice> filter = new RadioButtonGroup<>();
    private final LazyGrid<Optional<Kind>, PreviewRow> list;

    /// @param ruled is given a row that resembles another enterprise, and whether it is the same; null when nothing can be decided
    RowsSection(Intake intake, Batch batch, @Nullable BiConsumer<PreviewRow, Boolean> ruled) {
        this.ruled = ruled;
        addClassName("rows-section");
        filter.setLabel(texts.get("intake.rows.filter"));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Optional.empty()));
        Stream.of(Kind.values())
                .filter(kind -> batch.count(kind) > 0)
                .forEach(kind -> choices.add(new Choice(Optional.of(kind))));
        filter.setItems(choices);
        filter.setItemLabelGenerator(choice -> label(choice, batch));
        filter.setValue(choices.getFirst());
        list =
                new LazyGrid<>(
                        texts.get("intake.rows.title"),
                        Optional.empty(),
                        new LazyGrid.Rows<>() {
                            @Override
                            public Stream<PreviewRow> page(
                                    Optional<Kind> kind,
                                    Optional<LazyGrid.Order> order,
                                    int offset,
                                    int limit) {
                                return intake.rows(batch.id(), kind, offset, limit).stream();
                            }

                            @Override
                            public int count(Optional<Kind> kind) {
                                return intake.count(batch.id(), kind);
                            }
                        });
        columns();
        filter.addValueChangeListener(change -> list.narrow(change.getValue().kind()));
        add(filter, list);
    }

    private void columns() {
        var grid = list.grid();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::line).setHeader(texts.get("intake.rows.name")).setFlexGrow(1);
        grid.addComponentColumn(this::outcome)
                .setHeader(texts.get("intake.rows.outcome"))
                .setWidth("124px")
                .setFlexGrow(0);
    }

    Optional<Kind> kind() {
        return filter.getValue().kind();
    }

    /// Shows one kind, if there are still rows of it.
    void narrow(Optional<Kind> kind) {
        filter.getListDataView()
                .getItems()
                .filter(choice -> choice.kind().equals(kind))
                .findFirst()
                .ifPresent(filter::setValue);
    }

    private String label(Choice choice, Batch batch) {
        return choice.kind()
                .map(kind ->
                        texts.get(
                                "intake.rows.of-kind",
                                texts.get(kind.key() + ".many"),
                                batch.count(kind)))
                .orElseGet(() -> texts.get("intake.rows.all", batch.rows()));
    }

    /// Side by side where there is room, one above the other on a phone.
    private Component line(PreviewRow row) {
        var line = new Div(enterprise(row), told(row));
        line.addClassName("row-line");
        return line;
    }

    private Component enterprise(PreviewRow row) {
        var name = new Span(row.name().isEmpty() ? "—" : row.name());
        name.addClassName("row-name");
        var number = String.valueOf(row.number());
        var place =
                new Span(
                        row.municipality()
                                .map(municipality ->
                                        texts.get("intake.rows.number-place", number, municipality))
                                .orElseGet(() -> texts.get("intake.rows.number", number)));
        place.addClassName("hint");
        var both = new Div(name, place);
        both.addClassName("row-enterprise");
        return both;
    }

    private Component outcome(PreviewRow row) {
        var kind = row.outcome().kind();
        var badge = new Span(texts.get(row.taken() ? "intake.rows.taken" : kind.key()));
        badge.addClassNames("outcome", "outcome-" + kind.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    private Component told(PreviewRow row) {
        var told = new Div();
        told.addClassName("row-told");
        RowSentences.reasons(row.outcome(), texts)
                .forEach(sentence -> told.add(new Span(sentence)));
        changes(row.outcome()).forEach(sentence -> told.add(hint(sentence)));
        row.notes().forEach(note -> told.add(hint(RowSentences.of(note, texts))));
        if (ruled != null
                && row.outcome() instanceof RowOutcome.Duplicate(var _, RowOutcome.Basis basis)
                && basis == RowOutcome.Basis.NEAR_NAME) {
            told.add(new Div(decision(row, true, ruled), decision(row, false, ruled)));
        }
        return told;
    }

    private List<String> changes(RowOutcome outcome) {
        return outcome instanceof RowOutcome.Update update
                ? update.changes().stream()
                        .map(change ->
                                texts.get(
                                        "intake.rows.change",
                                        texts.get(change.field().key()),
                                        change.before().isEmpty()
                                                ? texts.get("intake.rows.empty")
                                                : change.before(),
                                        change.after()))
                        .toList()
                : List.of();
    }

    private Button decision(PreviewRow row, boolean same, BiConsumer<PreviewRow, Boolean> decide) {
        var button =
                new Button(
                        texts.get(same ? "intake.rows.same" : "intake.rows.distinct"),
                        _ -> decide.accept(row, same));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Span hint(String sentence) {
        var hint = new Span(sentence);
        hint.addClassName("hint");
        return hint;
    }
}
