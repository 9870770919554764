package quebec.esja.seao;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Gathers the releases of a file and hands them to the database by hundreds; counts what became of each.
final class ReleaseBatches {

    private static final int SIZE = 250;

    private final UUID importId;
    private final ImportSql sql;
    private final Map<String, Release> waiting = new LinkedHashMap<>();

    /// Processes written by this file, and whether they were unknown before it.
    private final Map<String, Boolean> written = new HashMap<>();

    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private int releases;
    private int amountsLeftOut;

    ReleaseBatches(UUID importId, ImportSql sql) {
        this.importId = importId;
        this.sql = sql;
    }

    /// @return whether a batch has just been written
    boolean take(JsonNode json) {
        releases++;
        switch (ReleaseRules.read(json)) {
            case ReleaseRules.Reading.Kept(Release release, int leftOut) -> {
                amountsLeftOut += leftOut;
                waiting.merge(
                        release.ocid(),
                        release,
                        (one, other) -> Release.BY_AGE.compare(one, other) < 0 ? other : one);
            }
            case ReleaseRules.Reading.Skipped(SkipReason reason) ->
                    skipped.merge(reason, 1, Integer::sum);
        }
        if (waiting.size() < SIZE) {
            return false;
        }
        finish();
        return true;
    }

    /// Writes what waits.
    void finish() {
        if (!waiting.isEmpty()) {
            sql.receive(importId, waiting.values()).forEach(written::putIfAbsent);
            waiting.clear();
        }
    }

    ImportCounts counts() {
        int left = skipped.values().stream().mapToInt(Integer::intValue).sum();
        int inserted = (int) written.values().stream().filter(fresh -> fresh).count();
        int updated = written.size() - inserted;
        return new ImportCounts(
                releases, inserted, updated, releases - left - inserted - updated, left);
    }

    Map<SkipReason, Integer> skipped() {
        return skipped;
    }

    int amountsLeftOut() {
        return amountsLeftOut;
    }
}
