package quebec.esja.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import quebec.esja.audit.Actor;
import quebec.esja.poles.Pole;
import quebec.esja.tenancy.TenantScope;

/// Two published Pôles, Estrie and Mauricie, in a database of their own. Use it as
/// `@RegisterExtension static final TwoPoles POLES = TwoPoles.open();`.
///
/// With `-Desja.test.pole=second` a look-alike of Estrie stands before them, of the same name and territories, and all that a test
/// does inside Estrie is done there first: what a test then sees of the other Pôle, it sees at once.
public final class TwoPoles implements AfterAllCallback {

    /// The moment at which the clock of the services stands.
    public static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    public final TestProvince province;
    public final Pole estrie;
    public final Pole mauricie;
    private final Optional<Pole> lookAlike;

    private TwoPoles(Clock clock) {
        province = TestProvince.open(clock);
        lookAlike =
                "second".equals(System.getProperty("esja.test.pole"))
                        ? Optional.of(estrie("sosie"))
                        : Optional.empty();
        estrie = estrie("estrie");
        mauricie = published("mauricie", "Pôle de la Mauricie", Set.of("371", "372"));
    }

    public static TwoPoles open() {
        return new TwoPoles(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// With a clock that the test moves.
    public static TwoPoles open(Clock clock) {
        return new TwoPoles(clock);
    }

    private Pole estrie(String slug) {
        return published(slug, "Pôle de l’Estrie", Set.of("430", "440", "450"));
    }

    private Pole published(String slug, String name, Set<String> territories) {
        Pole pole = province.openPole(slug + "-" + province.suffix(), name, territories);
        TenantScope.run(pole.tenant(), () -> province.profiles.publish(Actor.PLATFORM));
        return pole;
    }

    public <T> T inEstrie(Supplier<T> work) {
        lookAlike.ifPresent(other -> alsoIn(other, work));
        return TenantScope.call(estrie.tenant(), work);
    }

    /// The Pôle that looks like Estrie, when the tests run as the second.
    public Optional<Pole> lookAlike() {
        return lookAlike;
    }

    /// What names something of Estrie by its id finds nothing in the other: it stops there, and that is no fault of the test.
    private static void alsoIn(Pole other, Supplier<?> work) {
        try {
            TenantScope.call(other.tenant(), work);
        } catch (RuntimeException | AssertionError notThere) {
            System.Logger log = System.getLogger(TwoPoles.class.getName());
            log.log(System.Logger.Level.DEBUG, "not in the look-alike", notThere);
        }
    }

    public <T> T inMauricie(Supplier<T> work) {
        return TenantScope.call(mauricie.tenant(), work);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        province.close();
    }
}
