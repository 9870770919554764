package quebec.esja.workspace.buying;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.kernel.Slug;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;

/// A list as a table to take away: the rows that are shown, in the order in which they are.
final class ShortlistFile {

    private final Shortlists shortlists;
    private final Shortlist list;
    private final Texts texts;

    ShortlistFile(Shortlists shortlists, Shortlist list, Texts texts) {
        this.shortlists = shortlists;
        this.list = list;
        this.texts = texts;
    }

    String name(String extension) {
        return Slug.of(list.name()) + "." + extension;
    }

    TableFile of(ShortlistFilter shown) {
        var header =
                Stream.of(
                                "lists.column.name",
                                "lists.column.municipality",
                                "lists.column.offerings",
                                "lists.column.phone",
                                "lists.column.email",
                                "lists.note",
                                "lists.column.added-by",
                                "lists.column.added-on",
                                "lists.column.state")
                        .map(texts::get)
                        .toList();
        return new TableFile(
                header,
                writing ->
                        shortlists
                                .page(list.buyer(), list.id(), shown, 0, Shortlists.MOST_KEPT)
                                .forEach(row -> writing.accept(cells(row))));
    }

    private List<Cell> cells(ShortlistRow row) {
        return List.of(
                Cell.of(row.name()),
                Cell.of(row.municipality()),
                Cell.of(row.offerings()),
                Cell.of(row.phone()),
                Cell.of(row.email()),
                Cell.of(row.note()),
                Cell.of(row.addedBy()),
                Cell.of(Optional.of(Days.of(row.addedAt()))),
                Cell.of(texts.get(row.listed() ? "lists.listed" : "lists.gone")));
    }
}
