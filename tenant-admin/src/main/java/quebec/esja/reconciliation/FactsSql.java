package quebec.esja.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;

/// FactsSql as they are compared: by kind, then by id, the values of a row in one order.
final class FactsSql {

    private final Map<Drift.Kind, Map<String, List<Object>>> facts =
            new EnumMap<>(Drift.Kind.class);

    /// Takes rows whose first column is the id.
    void add(Drift.Kind kind, Result<? extends Record> rows) {
        Map<String, List<Object>> byId = facts.computeIfAbsent(kind, _ -> new HashMap<>());
        for (Record row : rows) {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                values.add(Optional.ofNullable(row.get(i)));
            }
            byId.put(String.valueOf(row.get(0)), values);
        }
    }

    /// Takes one thing by its id, the values of it in one order.
    void add(Drift.Kind kind, String id, List<Object> values) {
        facts.computeIfAbsent(kind, _ -> new HashMap<>()).put(id, values);
    }

    Map<String, List<Object>> of(Drift.Kind kind) {
        return facts.getOrDefault(kind, Map.of());
    }

    int size() {
        return facts.values().stream().mapToInt(Map::size).sum();
    }
}
