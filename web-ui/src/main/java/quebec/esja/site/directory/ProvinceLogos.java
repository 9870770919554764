package quebec.esja.site.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.Pictures;
import quebec.esja.search.Found;
import quebec.esja.site.pictures.ShownPicture;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.Tenants;

/// The logos of what the Pôles list, for the results of the province: each Pôle is asked for all of its own at once, and asked again
/// beside the requests, so that a page of results waits for nobody.
@Component
class ProvinceLogos {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_POLES = 500;

    private final Tenants tenants;
    private final LoadingCache<Tenant, Map<SupplierId, Picture>> read;

    ProvinceLogos(Tenants tenants, Pictures pictures) {
        this.tenants = tenants;
        this.read =
                Caffeine.newBuilder()
                        .maximumSize(MOST_POLES)
                        .refreshAfterWrite(FRESH)
                        .expireAfterWrite(KEPT)
                        .build(pole -> TenantScope.call(pole, pictures::logos));
    }

    /// By the id of the result.
    Map<SupplierId, ShownPicture> of(List<Found> found) {
        Map<SupplierId, ShownPicture> logos = new HashMap<>();
        for (var one : found) {
            of(one).ifPresent(logo -> logos.put(one.id(), logo));
        }
        return logos;
    }

    /// Of the Pôles that list an enterprise, the first with a logo shows it.
    Optional<ShownPicture> of(Found found) {
        return found.listings().stream()
                .flatMap(listing -> of(listing.pole(), listing.id()).stream())
                .findFirst();
    }

    /// @param pole its slug
    Optional<ShownPicture> of(String pole, SupplierId enterprise) {
        return tenants.active(new Slug(pole))
                .map(read::get)
                .map(logos -> logos.get(enterprise))
                .map(logo -> ShownPicture.beside(pole, logo));
    }
}
