package quebec.esja.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import quebec.esja.kernel.PoleId;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;

/// Keeps in memory what the Pôles list. The version is asked at every search, so what is kept is never older than the last
/// commit; only the Pôle that changed is read again.
final class Shelves {

    private static final int MOST = 500;

    private final ShelfSql sql = new ShelfSql();
    private final Cache<Key, Shelf> kept = Caffeine.newBuilder().maximumSize(MOST).build();

    /// @param province whether as the province knows it, or as the Pôle does
    private record Key(PoleId pole, boolean province) {}

    /// What the bound Pôle lists.
    ///
    /// @param version of its listings, as this transaction sees them
    Shelf ofPole(long version) {
        Tenant tenant = TenantScope.current();
        return read(new Key(tenant.id(), false), tenant.slug().value(), version, sql::ofPole);
    }

    /// What the Pôles among `serving` that are open to visitors list.
    List<Shelf> ofProvince(Set<PoleId> serving) {
        return sql.openPoles().stream()
                .filter(listed -> serving.contains(listed.pole()))
                .map(listed ->
                        read(
                                new Key(listed.pole(), true),
                                listed.slug(),
                                listed.version(),
                                () -> sql.inProvince(listed.pole())))
                .toList();
    }

    private Shelf read(Key key, String slug, long version, Supplier<List<Shelf.Item>> items) {
        Shelf known = kept.getIfPresent(key);
        if (known != null && known.version() == version && version != ShelfSql.NOT_KEPT) {
            return known;
        }
        Shelf read = Shelf.of(key.pole(), slug, version, items.get());
        if (version != ShelfSql.NOT_KEPT) {
            kept.put(key, read);
        }
        return read;
    }
}
