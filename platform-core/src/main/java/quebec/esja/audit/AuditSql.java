package quebec.esja.audit;

import static quebec.esja.db.pole.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.databind.json.JsonMapper;

final class AuditSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void insert(
            Actor actor,
            String action,
            String objectKind,
            String objectId,
            Map<String, String> detail) {
        TenantTransactions.dsl()
                .insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR_ID, actor.member() == null ? null : actor.member().value())
                .set(AUDIT_ENTRY.ACTOR_NAME, actor.name())
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.OBJECT_KIND, objectKind)
                .set(AUDIT_ENTRY.OBJECT_ID, objectId)
                .set(AUDIT_ENTRY.DETAIL, JSONB.valueOf(JSON.writeValueAsString(detail)))
                .execute();
    }

    void insertAll(
            Actor actor,
            String action,
            String objectKind,
            List<String> objectIds,
            Map<String, String> detail) {
        String json = JSON.writeValueAsString(detail);
        var object = DSL.unnest(objectIds.toArray(String[]::new)).as("object", "id");
        TenantTransactions.dsl()
                .insertInto(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.ACTOR_ID,
                        AUDIT_ENTRY.ACTOR_NAME,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.OBJECT_KIND,
                        AUDIT_ENTRY.OBJECT_ID,
                        AUDIT_ENTRY.DETAIL)
                .select(
                        DSL.select(
                                        DSL.val(
                                                actor.member() == null
                                                        ? null
                                                        : actor.member().value(),
                                                AUDIT_ENTRY.ACTOR_ID),
                                        DSL.val(actor.name()),
                                        DSL.val(action),
                                        DSL.val(objectKind),
                                        object.field("id", String.class),
                                        DSL.val(JSONB.valueOf(json)))
                                .from(object))
                .execute();
    }

    List<AuditEntry> history(String objectKind, String objectId, int limit) {
        return TenantTransactions.dsl()
                .select(AUDIT_ENTRY.AT, AUDIT_ENTRY.ACTOR_NAME, AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.OBJECT_KIND.eq(objectKind), AUDIT_ENTRY.OBJECT_ID.eq(objectId))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new AuditEntry(row.value1(), row.value2(), row.value3()));
    }
}
