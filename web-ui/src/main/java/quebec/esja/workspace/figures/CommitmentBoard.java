package quebec.esja.workspace.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.engaged.EngagedCount;
import quebec.esja.engaged.TargetStanding;
import quebec.esja.province.ProvinceCommitments;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The commitments of a Pôle or of all, on the day they are counted, each figure with what it means.
final class CommitmentBoard extends Section {

    private static final long serialVersionUID = 1L;

    /// Below, what became of the targets would tell that of one buyer to the other Pôles.
    private static final int FEWEST_TARGETS = 5;

    private final transient Texts texts;
    private final transient Formats formats;

    private CommitmentBoard(Language language) {
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
        addClassName("figure-board");
    }

    /// A Pôle's own, whole.
    static CommitmentBoard of(EngagedCount count, Language language) {
        var board = new CommitmentBoard(language);
        board.draw(count, true);
        return board;
    }

    /// The province's, with a row for each Pôle.
    static CommitmentBoard of(ProvinceCommitments.Counted counted, Language language) {
        var board = new CommitmentBoard(language);
        var measured =
                Arrays.stream(TargetStanding.values())
                        .filter(TargetStanding::measured)
                        .mapToInt(counted.total()::count)
                        .sum();
        board.draw(counted.total(), measured >= FEWEST_TARGETS);
        board.add(board.poles(counted.byPole()));
        return board;
    }

    private void draw(EngagedCount count, boolean targets) {
        var list = new DescriptionList();
        list.addClassName("figure-sums");
        sum(list, "figures.engaged.committed", count.committed());
        sum(list, "figures.engaged.due", count.due());
        sum(list, "figures.engaged.lapsed", count.lapsed());
        var head = new Section(list);
        head.addClassName("figure-head");
        add(
                new H2(t("figures.engaged.title")),
                note(t("figures.engaged.as-of", formats.date(count.day()))),
                head,
                note(t("figures.engaged.definition")));
        if (count.committed() > 0) {
            add(kinds(count));
            add(aims(count, targets));
        }
    }

    private void sum(DescriptionList list, String key, int value) {
        list.add(
                new Div(
                        new DescriptionList.Term(t(key)),
                        new DescriptionList.Description(formats.number(value))));
    }

    private Component kinds(EngagedCount count) {
        return table(
                "figures.engaged.kinds",
                "figures.engaged.kinds.definition",
                List.of(t("figures.engaged.kind"), t("figures.engaged.committed")),
                Arrays.stream(BuyerKind.values())
                        .filter(count.byKind()::containsKey)
                        .map(kind ->
                                List.of(
                                        t(kind.text()),
                                        formats.number(count.byKind().getOrDefault(kind, 0))))
                        .toList());
    }

    private Component aims(EngagedCount count, boolean targets) {
        if (count.count(TargetStanding.NONE) == count.committed()) {
            return note(t("figures.engaged.targets.none"));
        }
        return targets ? targets(count) : note(t("figures.engaged.targets.few"));
    }

    private static Paragraph note(String sentence) {
        var note = new Paragraph(sentence);
        note.addClassName("figure-note");
        return note;
    }

    private Component targets(EngagedCount count) {
        return table(
                "figures.engaged.targets",
                "figures.engaged.targets.definition",
                List.of(t("figures.engaged.target"), t("figures.engaged.committed")),
                Arrays.stream(TargetStanding.values())
                        .map(standing ->
                                List.of(t(standing.text()), formats.number(count.count(standing))))
                        .toList());
    }

    private Component poles(List<ProvinceCommitments.OfPole> poles) {
        return table(
                "figures.engaged.poles",
                "figures.engaged.poles.definition",
                Stream.of("pole", "committed", "due", "lapsed")
                        .map(column -> t("figures.engaged." + column))
                        .toList(),
                poles.stream()
                        .map(one ->
                                List.of(
                                        one.pole().name(),
                                        formats.number(one.count().committed()),
                                        formats.number(one.count().due()),
                                        formats.number(one.count().lapsed())))
                        .toList());
    }

    private Component table(
            String title, String definition, List<String> header, List<List<String>> rows) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        header.forEach(name -> head.addHeaderCell().setText(name));
        rows.forEach(cells -> {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(cells.getFirst());
            cells.stream().skip(1).forEach(cell -> row.addDataCell().setText(cell));
        });
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t(title));
        var panel = new Section(new H3(t(title)), scroll, note(t(definition)));
        panel.addClassNames("figure-panel", "figure-panel-narrow");
        return panel;
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
