package quebec.esja.diagnostics;

import static quebec.esja.db.pole.Tables.QUESTIONNAIRE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.databind.json.JsonMapper;

final class QuestionnaireSql {

    private static final int MOST_LISTED = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// Held until the transaction ends: of two changes at once, the second sees the first.
    void lock() {
        dsl().execute(
                        "SELECT pg_advisory_xact_lock(hashtext('questionnaire ' || current_schema()))");
    }

    /// The latest published.
    Optional<QuestionnaireVersion> published() {
        return one(QUESTIONNAIRE.PUBLISHED_AT.isNotNull());
    }

    Optional<QuestionnaireVersion> draft() {
        return one(QUESTIONNAIRE.PUBLISHED_AT.isNull());
    }

    private static Optional<QuestionnaireVersion> one(Condition which) {
        return versions(which, 1).stream().findFirst();
    }

    List<QuestionnaireVersion> allPublished() {
        return versions(QUESTIONNAIRE.PUBLISHED_AT.isNotNull(), MOST_LISTED);
    }

    private static List<QuestionnaireVersion> versions(Condition which, int most) {
        return dsl().select(
                        QUESTIONNAIRE.NUMBER,
                        QUESTIONNAIRE.CONTENT,
                        QUESTIONNAIRE.PUBLISHED_AT,
                        QUESTIONNAIRE.PUBLISHED_BY)
                .from(QUESTIONNAIRE)
                .where(which)
                .orderBy(QUESTIONNAIRE.NUMBER.desc())
                .limit(most)
                .fetch(row ->
                        new QuestionnaireVersion(
                                row.value1(),
                                questionnaire(row.value2()),
                                Optional.ofNullable(row.value3())
                                        .map(at ->
                                                new QuestionnaireVersion.Published(
                                                        at, row.value4()))));
    }

    int nextNumber() {
        return dsl().select(DSL.coalesce(DSL.max(QUESTIONNAIRE.NUMBER), 0).plus(1))
                .from(QUESTIONNAIRE)
                .fetchSingle(row -> row.value1());
    }

    void insert(int number, Questionnaire content, String by, Instant now) {
        dsl().insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.NUMBER, number)
                .set(QUESTIONNAIRE.SECTIONS, sections(content))
                .set(QUESTIONNAIRE.CONTENT, json(content))
                .set(QUESTIONNAIRE.CHANGED_AT, now)
                .set(QUESTIONNAIRE.CHANGED_BY, by)
                .execute();
    }

    void update(int number, Questionnaire content, String by, Instant now) {
        dsl().update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.SECTIONS, sections(content))
                .set(QUESTIONNAIRE.CONTENT, json(content))
                .set(QUESTIONNAIRE.CHANGED_AT, now)
                .set(QUESTIONNAIRE.CHANGED_BY, by)
                .where(QUESTIONNAIRE.NUMBER.eq(number))
                .execute();
    }

    void publish(int number, String by, Instant now) {
        dsl().update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.PUBLISHED_AT, now)
                .set(QUESTIONNAIRE.PUBLISHED_BY, by)
                .where(QUESTIONNAIRE.NUMBER.eq(number))
                .execute();
    }

    void delete(int number) {
        dsl().deleteFrom(QUESTIONNAIRE).where(QUESTIONNAIRE.NUMBER.eq(number)).execute();
    }

    static Questionnaire questionnaire(JSONB content) {
        return JSON.readValue(content.data(), Questionnaire.class);
    }

    private static JSONB json(Questionnaire content) {
        return JSONB.valueOf(JSON.writeValueAsString(content));
    }

    private static String[] sections(Questionnaire content) {
        return content.sections().stream().map(Section::key).toArray(String[]::new);
    }
}
