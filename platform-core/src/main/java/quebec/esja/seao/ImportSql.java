package quebec.esja.seao;

import static quebec.esja.db.platform.Tables.SEAO_IMPORT;
import static quebec.esja.tenancy.PlatformTransactions.dsl;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import quebec.esja.db.platform.tables.SeaoReceive;
import quebec.esja.db.platform.tables.records.SeaoImportRecord;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The history of imports, and the way into the reference data.
final class ImportSql {

    /// The key of the lock that keeps imports apart, on all nodes.
    private static final long LOCK = 0x5EA0L;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /// Whether this transaction is now the only one that imports.
    boolean alone() {
        return dsl().select(DSL.function("pg_try_advisory_xact_lock", Boolean.class, DSL.val(LOCK)))
                .fetchSingle()
                .value1();
    }

    /// Keeps the releases newer than what is known.
    ///
    /// @param releases each of another process
    /// @return the processes written, and whether they were unknown
    Map<String, Boolean> receive(UUID importId, Collection<Release> releases) {
        SeaoReceive received =
                quebec.esja.db.platform.Tables.SEAO_RECEIVE(
                        importId, JSONB.jsonb(JSON.writeValueAsString(releases)));
        Map<String, Boolean> written = new HashMap<>();
        dsl().select(received.OCID, received.FRESH)
                .from(received)
                .forEach(row -> written.put(row.value1(), row.value2()));
        return written;
    }

    void record(UUID id, ImportRecord done) {
        ImportCounts counts = done.counts();
        dsl().insertInto(SEAO_IMPORT)
                .set(SEAO_IMPORT.ID, id)
                .set(SEAO_IMPORT.FILE_NAME, done.fileName())
                .set(SEAO_IMPORT.SHA256, done.sha256())
                .set(SEAO_IMPORT.BYTES, done.bytes())
                .set(SEAO_IMPORT.PUBLISHED_AT, done.published().orElse(null))
                .set(SEAO_IMPORT.SOURCE, done.source().code())
                .set(SEAO_IMPORT.ACTOR, done.actor())
                .set(SEAO_IMPORT.STARTED_AT, done.started())
                .set(SEAO_IMPORT.ENDED_AT, done.ended())
                .set(SEAO_IMPORT.RELEASES, counts.releases())
                .set(SEAO_IMPORT.INSERTED, counts.inserted())
                .set(SEAO_IMPORT.UPDATED, counts.updated())
                .set(SEAO_IMPORT.UNCHANGED, counts.unchanged())
                .set(SEAO_IMPORT.SKIPPED, counts.skipped())
                .set(SEAO_IMPORT.REFUSAL, done.refusal().map(ImportRefusal::code).orElse(""))
                .execute();
    }

    /// When the newest file imported so far says it was published.
    Optional<Instant> publishedLast() {
        return dsl().select(DSL.max(SEAO_IMPORT.PUBLISHED_AT))
                .from(SEAO_IMPORT)
                .where(SEAO_IMPORT.REFUSAL.eq(""))
                .fetchOptional(0, Instant.class);
    }

    List<ImportRecord> history(int limit) {
        return dsl().selectFrom(SEAO_IMPORT)
                .orderBy(SEAO_IMPORT.STARTED_AT.desc(), SEAO_IMPORT.ID.desc())
                .limit(limit)
                .fetch(ImportSql::read);
    }

    private static ImportRecord read(SeaoImportRecord row) {
        return new ImportRecord(
                row.getFileName(),
                row.getSha256(),
                row.getBytes(),
                Optional.ofNullable(row.getPublishedAt()),
                ImportSource.ofCode(row.getSource()).orElseThrow(),
                row.getActor(),
                row.getStartedAt(),
                row.getEndedAt(),
                new ImportCounts(
                        row.getReleases(),
                        row.getInserted(),
                        row.getUpdated(),
                        row.getUnchanged(),
                        row.getSkipped()),
                ImportRefusal.ofCode(row.getRefusal()));
    }
}
