package quebec.esja.rows;

import static quebec.esja.db.reference.Tables.FIND_MUNICIPALITY;
import static quebec.esja.db.reference.Tables.SYNONYM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.tenancy.TenantTransactions;

/// What the reference data say of written places and trades.
final class WordSql {

    private static final int CHOICES = 6;

    /// The municipalities that each of those written places may mean, best first.
    Map<String, List<PlaceMatch>> findPlaces(Collection<String> written) {
        Map<String, List<PlaceMatch>> found = new HashMap<>();
        if (written.isEmpty()) {
            return found;
        }
        Table<?> asked = DSL.unnest(written.toArray(String[]::new)).as("asked", "place");
        Field<String> place = DSL.field(DSL.name("asked", "place"), SQLDataType.CLOB);
        var match = FIND_MUNICIPALITY.call(place, DSL.val(CHOICES));
        dsl().select(
                        place,
                        match.CODE,
                        match.NAME,
                        match.DESIGNATION,
                        match.TERRITORY,
                        match.REGION,
                        match.SCORE)
                .from(asked, DSL.lateral(match))
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        new PlaceMatch(
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7())));
        return found;
    }

    /// The synonyms of the trades, by folded word.
    Map<String, List<String>> synonyms() {
        Map<String, List<String>> synonyms = new HashMap<>();
        dsl().select(SYNONYM.TERM, SYNONYM.EXPANSION, SYNONYM.BOTH_WAYS)
                .from(SYNONYM)
                .forEach(row -> {
                    add(synonyms, row.value1(), row.value2());
                    if (row.value3()) {
                        add(synonyms, row.value2(), row.value1());
                    }
                });
        return synonyms;
    }

    private static void add(Map<String, List<String>> synonyms, String word, String other) {
        synonyms.computeIfAbsent(CellText.fold(word), _ -> new ArrayList<>()).add(other);
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
