package quebec.esja.workspace.suppliers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.acceptance.Beside;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.StaleEdit;

/// What differs in what an enterprise shows beside the data of its profile, label by label, place by place, picture by picture.
final class BesideDifferences {

    private BesideDifferences() {}

    static List<StaleEdit.Difference> of(Beside before, Beside now, Words words) {
        return before.changesTo(now).stream()
                .map(change ->
                        new StaleEdit.Difference(
                                words.t("suppliers.changes." + kind(change)),
                                said(change.before(), words),
                                said(change.after(), words)))
                .toList();
    }

    private static String kind(Beside.Change change) {
        return switch (change.after().or(change::before).orElseThrow().kind()) {
            case LABEL -> "label";
            case PLACE -> "place";
            case LOGO -> "logo";
            case PICTURE -> "picture";
        };
    }

    private static String said(Optional<Beside.Line> line, Words words) {
        return line.map(shown ->
                        String.join(
                                "\n",
                                Stream.of(
                                                Stream.of(name(shown, words)),
                                                shown.says().stream(),
                                                until(shown, words).stream())
                                        .flatMap(part -> part)
                                        .toList()))
                .orElse("");
    }

    private static String name(Beside.Line shown, Words words) {
        return shown.name().isEmpty() ? words.t("suppliers.changes.unnamed") : shown.name();
    }

    private static Optional<String> until(Beside.Line shown, Words words) {
        return Optional.ofNullable(shown.until())
                .map(on ->
                        words.t("suppliers.changes.until", Formats.of(words.language()).date(on)));
    }
}
