package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;

/// The needs of the demonstration's buyers, and what enterprises answered.
@Component
class DemonstrationNeeds {

    private final Clock clock;
    private final DemonstrationNeedsSql sql = new DemonstrationNeedsSql();

    DemonstrationNeeds(Clock clock) {
        this.clock = clock;
    }

    /// @param needs   rows of `needs.csv`
    /// @param replies rows of `replies.csv`, in the order in which the enterprises were written to
    void load(
            List<NamedCsvRecord> needs,
            List<NamedCsvRecord> replies,
            Map<String, BuyerId> buyers,
            Map<String, SupplierId> sellers) {
        Map<String, UUID> ids = new HashMap<>();
        for (NamedCsvRecord row : needs) {
            ids.put(
                    row.getField("key"),
                    sql.insert(
                            row,
                            known(buyers, row.getField("buyer_slug")),
                            Optional.of(row.getField("chosen_slug"))
                                    .filter(slug -> !slug.isEmpty())
                                    .map(slug -> known(sellers, slug))
                                    .orElse(null),
                            clock.instant()));
        }
        for (int position = 0; position < replies.size(); position++) {
            NamedCsvRecord row = replies.get(position);
            sql.insertSent(
                    row,
                    known(ids, row.getField("need")),
                    known(sellers, row.getField("supplier_slug")),
                    position);
        }
    }

    private static <T> T known(Map<String, T> ids, String key) {
        return Optional.ofNullable(ids.get(key))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the demonstration names " + key + " before it tells it"));
    }
}
