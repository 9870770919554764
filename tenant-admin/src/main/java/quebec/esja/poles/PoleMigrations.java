package quebec.esja.poles;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.Slug;
import quebec.esja.schemas.PoleMigration;
import quebec.esja.schemas.Schemas;

/// Brings every Pôle to the version of this program: at start and by command.
@Service
public class PoleMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(PoleMigrations.class);
    private static final String ACTOR = "migration";

    private final Schemas schemas;
    private final Poles poles;

    public PoleMigrations(Schemas schemas, Poles poles) {
        this.schemas = schemas;
        this.poles = poles;
    }

    /// Migrates what all share, then the Pôles, or the one of `only`. One that fails goes into maintenance while the others
    /// serve; one in maintenance whose schema is sound again comes back.
    public List<PoleMigration> migrate(Optional<Slug> only) {
        schemas.migrateShared();
        poles.forget();
        List<Pole> concerned =
                poles.all().stream()
                        .filter(pole ->
                                pole.status() != PoleStatus.OPENING
                                        && pole.status() != PoleStatus.ARCHIVED)
                        .filter(pole -> only.isEmpty() || only.get().equals(pole.slug()))
                        .toList();
        List<PoleMigration> results =
                schemas.migrate(concerned.stream().map(Pole::schema).toList());
        for (int i = 0; i < results.size(); i++) {
            settle(concerned.get(i), results.get(i));
        }
        return results;
    }

    private void settle(Pole pole, PoleMigration result) {
        switch (result) {
            case PoleMigration.Failed failed -> {
                LOG.error("The Pôle {} stays in maintenance: {}", pole.slug(), failed.reason());
                poles.maintain(pole.slug(), ACTOR);
            }
            case PoleMigration.Migrated _ -> {
                if (pole.status() == PoleStatus.MAINTENANCE) {
                    poles.resume(pole.slug(), ACTOR);
                }
            }
        }
    }
}
