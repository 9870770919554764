package quebec.esja.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.territory.CentreSql.Centre;

/// How far groups of territories lie from each other, to tell the nearer from the farther.
@Service
public class Distances {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final LoadingCache<String, Map<String, Centre>> read;

    public Distances(ProvinceTransactions transactions) {
        CentreSql sql = new CentreSql();
        this.read =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(FRESH)
                        .build(_ -> transactions.read(sql::centres));
    }

    /// Kilometres between the nearest centres of two groups; infinite when one of them is empty.
    ///
    /// @param some   three-digit codes; unknown ones do not count
    /// @param others likewise
    public double km(Collection<String> some, Collection<String> others) {
        Map<String, Centre> centres = read.get("all");
        double nearest = Double.POSITIVE_INFINITY;
        for (String one : some) {
            for (String other : others) {
                Centre from = centres.get(one);
                Centre to = centres.get(other);
                if (from != null && to != null) {
                    nearest = Math.min(nearest, from.km(to));
                }
            }
        }
        return nearest;
    }
}
