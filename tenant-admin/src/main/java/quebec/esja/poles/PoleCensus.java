package quebec.esja.poles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.members.Members;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.schemas.Schemas;
import quebec.esja.tenancy.TenantScope;

/// What the operator sees of each Pôle: no name, no address of anybody, only how far it is.
@Service
public class PoleCensus {

    private static final Logger LOG = LoggerFactory.getLogger(PoleCensus.class);
    private static final int AT_ONCE = 4;

    private final Poles poles;
    private final Schemas schemas;
    private final Members members;
    private final PoleProfiles profiles;

    public PoleCensus(Poles poles, Schemas schemas, Members members, PoleProfiles profiles) {
        this.poles = poles;
        this.schemas = schemas;
        this.members = members;
        this.profiles = profiles;
    }

    /// One Pôle.
    ///
    /// @param version of its schema; absent when its last migration failed
    /// @param inside  absent when its database does not answer, or while it is being opened
    public record Line(Pole pole, Optional<String> version, Optional<Inside> inside) {}

    /// What is asked of the Pôle's own schema.
    ///
    /// @param team      people with a role in the Pôle
    /// @param published when its site was opened to visitors
    public record Inside(int team, Optional<Instant> published) {}

    /// Every Pôle, archived ones included, by name. Each is asked with its own login, a few at a time.
    public List<Line> take() {
        List<Pole> all = poles.all();
        Map<String, String> versions = schemas.versions(all.stream().map(Pole::schema).toList());
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Line>> asked =
                    all.stream().map(pole -> workers.submit(() -> line(pole, versions))).toList();
            return asked.stream().map(PoleCensus::answer).toList();
        }
    }

    private static Line answer(Future<Line> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Line line(Pole pole, Map<String, String> versions) {
        return new Line(
                pole, Optional.ofNullable(versions.get(pole.schema().schema())), inside(pole));
    }

    private Optional<Inside> inside(Pole pole) {
        return switch (pole.status()) {
            case ACTIVE, SUSPENDED -> ask(pole);
            case OPENING, MAINTENANCE, ARCHIVED -> Optional.empty();
        };
    }

    private Optional<Inside> ask(Pole pole) {
        try {
            return Optional.of(
                    TenantScope.call(
                            pole.tenant(),
                            () -> new Inside(members.teamSize(), profiles.read().published())));
        } catch (RuntimeException e) {
            LOG.warn("The Pôle {} does not answer the census.", pole.slug(), e);
            return Optional.empty();
        }
    }
}
