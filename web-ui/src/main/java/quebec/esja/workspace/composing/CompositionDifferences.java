package quebec.esja.workspace.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import quebec.esja.compositions.CompositionData;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.StaleEdit;

/// What differs between the portfolio that someone saved and the one on screen, in words.
final class CompositionDifferences {

    private CompositionDifferences() {}

    /// @param them the draft of what was saved, beside `theirs`
    /// @param you  the draft on screen, beside `yours`
    static List<StaleEdit.Difference> of(
            CompositionData theirs, Draft them, CompositionData yours, Draft you, Texts texts) {
        var differences = new ArrayList<StaleEdit.Difference>();
        var left = lines(theirs, texts);
        var right = lines(yours, texts);
        for (var i = 0; i < left.size(); i++) {
            difference(differences, left.get(i).label(), left.get(i).text(), right.get(i).text());
        }
        difference(
                differences,
                texts.get("composing.sections"),
                String.join(" · ", them.titles()),
                String.join(" · ", you.titles()));
        var only = texts.get("composing.stale.only");
        difference(differences, only, names(them, you), names(you, them));
        if (theirs.sections().size() == yours.sections().size()
                && names(them, you).isEmpty()
                && names(you, them).isEmpty()) {
            difference(
                    differences, texts.get("composing.stale.order"), inOrder(them), inOrder(you));
        }
        return differences;
    }

    private record Line(String label, String text) {}

    private static List<Line> lines(CompositionData data, Texts texts) {
        var design = data.design();
        return List.of(
                new Line(texts.get("composing.name"), data.name()),
                new Line(texts.get("composing.cover.title"), design.title()),
                new Line(texts.get("composing.cover.text"), design.text()),
                new Line(
                        texts.get("composing.language"),
                        texts.get("platform.language." + data.language().code())),
                new Line(
                        texts.get("composing.ordering"),
                        texts.get("composing.ordering." + data.ordering().code())),
                new Line(
                        texts.get("composing.pages"),
                        texts.get("composing.pages." + design.pages().code())),
                new Line(
                        texts.get("composing.monochrome"),
                        texts.get(design.monochrome() ? "composing.yes" : "composing.no")));
    }

    private static void difference(
            List<StaleEdit.Difference> differences, String label, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            differences.add(new StaleEdit.Difference(label, theirs, yours));
        }
    }

    /// Those of one draft that the other has not.
    private static String names(Draft of, Draft without) {
        var others = without.rows().stream().map(row -> row.entry().supplier()).toList();
        return of.rows().stream()
                .map(Draft.Row::entry)
                .filter(entry -> !others.contains(entry.supplier()))
                .map(Draft.Entry::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String inOrder(Draft draft) {
        return draft.rows().stream()
                .map(row -> row.entry().name())
                .collect(Collectors.joining(", "));
    }
}
