package quebec.esja.workspace.composing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.CompositionItem;
import quebec.esja.compositions.Compositions;
import quebec.esja.kernel.SupplierId;
import quebec.esja.portfolio.Portfolios;

/// The sections of a portfolio while someone composes them. An enterprise stands in one section, once.
final class Draft {

    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private String title;
        private final List<Entry> entries = new ArrayList<>();

        private Part(String title) {
            this.title = title;
        }
    }

    /// An enterprise, as it can be recognised.
    record Entry(SupplierId supplier, String name, boolean listed) {}

    /// A place in the draft.
    record Row(Entry entry, int section, int position) {}

    Draft(List<CompositionData.Section> sections, List<CompositionItem> items) {
        sections.forEach(section -> parts.add(new Part(section.title())));
        for (int i = 0; i < sections.size(); i++) {
            var part = parts.get(i);
            sections.get(i)
                    .enterprises()
                    .forEach(supplier ->
                            items.stream()
                                    .filter(item -> item.supplier().equals(supplier))
                                    .map(item -> new Entry(supplier, item.name(), item.listed()))
                                    .forEach(part.entries::add));
        }
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int section = 0; section < parts.size(); section++) {
            var entries = parts.get(section).entries;
            for (int position = 0; position < entries.size(); position++) {
                rows.add(new Row(entries.get(position), section, position));
            }
        }
        return rows;
    }

    List<String> titles() {
        return parts.stream().map(part -> part.title).toList();
    }

    int size() {
        return parts.stream().mapToInt(part -> part.entries.size()).sum();
    }

    /// Adds those that are not there yet, as long as there is room.
    ///
    /// @return how many were added
    int add(int section, Collection<Entry> wanted) {
        var before = size();
        wanted.stream()
                .filter(entry ->
                        rows().stream()
                                .noneMatch(row -> row.entry().supplier().equals(entry.supplier())))
                .limit(Portfolios.MOST_ENTERPRISES - before)
                .forEach(parts.get(section).entries::add);
        return size() - before;
    }

    void remove(Row row) {
        parts.get(row.section()).entries.remove(row.position());
    }

    /// One place up; from the top of a section to the end of the one before.
    void up(Row row) {
        if (row.position() > 0) {
            Collections.swap(parts.get(row.section()).entries, row.position(), row.position() - 1);
        } else if (row.section() > 0) {
            remove(row);
            parts.get(row.section() - 1).entries.add(row.entry());
        }
    }

    /// One place down; from the end of a section to the top of the next.
    void down(Row row) {
        var entries = parts.get(row.section()).entries;
        if (row.position() < entries.size() - 1) {
            Collections.swap(entries, row.position(), row.position() + 1);
        } else if (row.section() < parts.size() - 1) {
            remove(row);
            parts.get(row.section() + 1).entries.addFirst(row.entry());
        }
    }

    void moveTo(Row row, int section) {
        remove(row);
        parts.get(section).entries.add(row.entry());
    }

    /// The section of that title, made when there is none: of a section without a title and without an enterprise, else at the end.
    ///
    /// @return empty when there is no room for another
    OptionalInt sectionOf(String title) {
        for (var there : List.of(title, "")) {
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                if (part.title.equals(there) && (!there.isEmpty() || part.entries.isEmpty())) {
                    part.title = title;
                    return OptionalInt.of(i);
                }
            }
        }
        if (parts.size() == Compositions.MOST_SECTIONS) {
            return OptionalInt.empty();
        }
        addSection(title);
        return OptionalInt.of(parts.size() - 1);
    }

    void addSection(String title) {
        parts.add(new Part(title.strip()));
    }

    void rename(int section, String title) {
        parts.get(section).title = title.strip();
    }

    /// Takes a section away; its enterprises join the one before, or the next when it is the first. The last section stays.
    void removeSection(int section) {
        if (parts.size() > 1) {
            var gone = parts.remove(section);
            parts.get(Math.max(0, section - 1)).entries.addAll(gone.entries);
        }
    }

    List<CompositionData.Section> sections() {
        return parts.stream()
                .map(part ->
                        new CompositionData.Section(
                                part.title, part.entries.stream().map(Entry::supplier).toList()))
                .toList();
    }
}
