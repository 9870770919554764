package quebec.esja.doors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront.Standing;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The Pôles of the register, each with the profile it keeps in its own schema.
@Component
final class RegisteredPoles implements PoleFronts {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final Poles poles;
    private final LoadingCache<Tenant, PoleProfile> profiles;

    RegisteredPoles(Poles poles, PoleProfiles profiles) {
        this.poles = poles;
        this.profiles =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(FRESH)
                        .build(tenant -> TenantScope.call(tenant, profiles::read));
    }

    @Override
    public Optional<PoleFront> find(Slug slug) {
        return poles.find(slug).flatMap(this::front);
    }

    @Override
    public List<PoleFront> published() {
        return poles.all().stream()
                .map(this::front)
                .flatMap(Optional::stream)
                .filter(pole -> pole.standing() == Standing.PUBLISHED)
                .sorted(Comparator.comparing(PoleFront::name))
                .toList();
    }

    private Optional<PoleFront> front(Pole pole) {
        return switch (pole.status()) {
            case ACTIVE -> Optional.of(active(pole));
            case SUSPENDED, MAINTENANCE -> Optional.of(closed(pole));
            case OPENING, ARCHIVED -> Optional.empty();
        };
    }

    private PoleFront active(Pole pole) {
        var profile = profiles.get(pole.tenant());
        return new PoleFront(
                pole.tenant(),
                pole.organization(),
                profile.data().name(),
                profile.data().programme(),
                profile.data().accent(),
                profile.logo(),
                profile.published().isPresent() ? Standing.PUBLISHED : Standing.PREPARING,
                Set.copyOf(pole.languages()),
                profile.demonstration());
    }

    /// A closed Pôle's schema is not asked: it may be under repair.
    private static PoleFront closed(Pole pole) {
        return new PoleFront(
                pole.tenant(),
                pole.organization(),
                pole.name(),
                Texts.of(Language.FRENCH).get("site.programme"),
                Accent.ARDOISE,
                Optional.empty(),
                Standing.SUSPENDED,
                Set.copyOf(pole.languages()),
                false);
    }
}
