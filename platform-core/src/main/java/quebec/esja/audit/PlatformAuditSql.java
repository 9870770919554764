package quebec.esja.audit;

import static quebec.esja.db.platform.Tables.AUDIT_ENTRY;

import java.util.Map;
import org.jooq.JSONB;
import quebec.esja.tenancy.PlatformTransactions;
import tools.jackson.databind.json.JsonMapper;

final class PlatformAuditSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    int insert(String actor, String action, Map<String, String> detail) {
        return PlatformTransactions.dsl()
                .insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.DETAIL, JSONB.valueOf(JSON.writeValueAsString(detail)))
                .execute();
    }
}
