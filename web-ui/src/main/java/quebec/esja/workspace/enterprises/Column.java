package quebec.esja.workspace.enterprises;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quebec.esja.casework.CaseFilter.Sort;
import quebec.esja.casework.CaseRow;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.suppliers.Words;

/// A column of the list and of its files, in this order.
enum Column {
    NAME("suppliers.field.name", Sort.NAME),
    MUNICIPALITY("suppliers.field.municipality", Sort.MUNICIPALITY),
    STATUS("suppliers.field.status", Sort.STATUS),
    TAGS("casework.tags", null),
    MISSING("suppliers.column.missing", Sort.MISSING),
    CONFIRMED("suppliers.column.confirmed", Sort.CONFIRMED),
    CHANGED("suppliers.column.changed", Sort.CHANGED),
    TERRITORY("casework.column.territory", null),
    NEQ("suppliers.field.neq", null),
    OFFERINGS("suppliers.column.offerings", null),
    RENEWAL("casework.column.renewal", Sort.RENEWAL),
    SOURCE("casework.column.source", null),
    CREATED("casework.column.created", Sort.CREATED);

    /// Those that show until someone chooses others.
    static final Set<Column> USUAL = EnumSet.range(NAME, CHANGED);

    private final String text;
    private final Optional<Sort> sort;

    Column(String text, @Nullable Sort sort) {
        this.text = text;
        this.sort = Optional.ofNullable(sort);
    }

    /// As the address names it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Key of its heading.
    String text() {
        return text;
    }

    /// What sorts by it, if it sorts.
    Optional<Sort> sort() {
        return sort;
    }

    static Optional<Column> ofCode(String code) {
        return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
    }

    Cell cell(CaseRow row, Words words) {
        return switch (this) {
            case NAME -> Cell.of(row.name());
            case MUNICIPALITY -> Cell.of(row.municipality());
            case STATUS -> Cell.of(words.status(row.status()));
            case TAGS -> Cell.of(String.join(", ", row.tags()));
            case MISSING -> Cell.of(row.missing());
            case CONFIRMED -> Cell.of(row.confirmedOn());
            case CHANGED -> Cell.of(Optional.of(Days.of(row.changedAt())));
            case TERRITORY -> Cell.of(row.territory());
            case NEQ -> Cell.of(row.neq());
            case OFFERINGS -> Cell.of(row.offerings());
            case RENEWAL -> Cell.of(row.renewOn());
            case SOURCE -> Cell.of(words.t("casework.source." + row.source().code()));
            case CREATED -> Cell.of(Optional.of(Days.of(row.createdAt())));
        };
    }
}
