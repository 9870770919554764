package quebec.esja.diagnostics;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.DIAGNOSTIC;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.QUESTIONNAIRE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class DiagnosticSql {

    private static final int MOST_OF_ONE = 50;
    private static final int MOST_OTHERS = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// In whose name someone fills.
    enum Filler {
        BUYER,
        TEAM
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// Someone who acts for that accepted buyer, else a person of the team; none for anyone else.
    Optional<Filler> filler(BuyerId buyer, Actor actor) {
        if (actor.member() == null || !accepted(buyer)) {
            return Optional.empty();
        }
        boolean own =
                dsl().fetchExists(
                                DSL.selectOne()
                                        .from(BUYER_MEMBER)
                                        .join(MEMBER)
                                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                                        .where(
                                                BUYER_MEMBER.BUYER_ID.eq(buyer.value()),
                                                BUYER_MEMBER.MEMBER_ID.eq(actor.member().value()),
                                                MEMBER.ENDED_AT.isNull()));
        if (own) {
            return Optional.of(Filler.BUYER);
        }
        boolean team =
                dsl().fetchExists(
                                MEMBER,
                                MEMBER.ID.eq(actor.member().value()),
                                MEMBER.ROLE.in("pole-admin", "pole-agent"),
                                MEMBER.ENDED_AT.isNull());
        return team ? Optional.of(Filler.TEAM) : Optional.empty();
    }

    private static boolean accepted(BuyerId buyer) {
        return dsl().fetchExists(BUYER, BUYER.ID.eq(buyer.value()), BUYER.STATUS.eq("accepted"));
    }

    /// Begins a run, unless one is open.
    void begin(BuyerId buyer, int questionnaire, Filler filler, Actor actor, Instant now) {
        dsl().insertInto(DIAGNOSTIC)
                .set(DIAGNOSTIC.BUYER_ID, buyer.value())
                .set(DIAGNOSTIC.QUESTIONNAIRE, questionnaire)
                .set(DIAGNOSTIC.STARTED_AT, now)
                .set(DIAGNOSTIC.STARTED_BY, actor.name())
                .set(DIAGNOSTIC.CHANGED_AT, now)
                .set(DIAGNOSTIC.CHANGED_BY, actor.name())
                .set(DIAGNOSTIC.ASSISTED_BY, filler == Filler.TEAM ? actor.name() : null)
                .onConflictDoNothing()
                .execute();
    }

    Optional<Diagnostic> open(BuyerId buyer) {
        return one(DIAGNOSTIC.BUYER_ID.eq(buyer.value()).and(DIAGNOSTIC.SUBMITTED_AT.isNull()));
    }

    Optional<Diagnostic> find(BuyerId buyer, DiagnosticId id) {
        return one(DIAGNOSTIC.ID.eq(id.value()).and(DIAGNOSTIC.BUYER_ID.eq(buyer.value())));
    }

    /// The same, held until the transaction ends: of two answers at once, the second sees the first.
    Optional<Diagnostic> lock(BuyerId buyer, DiagnosticId id) {
        dsl().select(DIAGNOSTIC.ID)
                .from(DIAGNOSTIC)
                .where(DIAGNOSTIC.ID.eq(id.value()), DIAGNOSTIC.BUYER_ID.eq(buyer.value()))
                .forUpdate()
                .fetch();
        return find(buyer, id);
    }

    /// The latest first.
    List<Diagnostic> submitted(BuyerId buyer) {
        return diagnostics(
                DIAGNOSTIC.BUYER_ID.eq(buyer.value()).and(DIAGNOSTIC.SUBMITTED_AT.isNotNull()),
                MOST_OF_ONE);
    }

    /// The run submitted before that moment.
    Optional<Diagnostic> before(BuyerId buyer, Instant moment) {
        return one(DIAGNOSTIC.BUYER_ID.eq(buyer.value()).and(DIAGNOSTIC.SUBMITTED_AT.lt(moment)));
    }

    private static Optional<Diagnostic> one(Condition which) {
        return diagnostics(which, 1).stream().findFirst();
    }

    private static List<Diagnostic> diagnostics(Condition which, int most) {
        return dsl().select(DIAGNOSTIC.asterisk(), BUYER.NAME, QUESTIONNAIRE.CONTENT)
                .from(DIAGNOSTIC)
                .join(BUYER)
                .on(BUYER.ID.eq(DIAGNOSTIC.BUYER_ID))
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.NUMBER.eq(DIAGNOSTIC.QUESTIONNAIRE))
                .where(which)
                .orderBy(DIAGNOSTIC.SUBMITTED_AT.desc(), DIAGNOSTIC.ID.desc())
                .limit(most)
                .fetch(DiagnosticSql::diagnostic);
    }

    void answers(DiagnosticId id, Answers answers, Filler filler, Actor actor, Instant now) {
        var update =
                dsl().update(DIAGNOSTIC)
                        .set(
                                DIAGNOSTIC.ANSWERS,
                                JSONB.valueOf(JSON.writeValueAsString(answers.values())))
                        .set(DIAGNOSTIC.CHANGED_AT, now)
                        .set(DIAGNOSTIC.CHANGED_BY, actor.name());
        if (filler == Filler.TEAM) {
            update = update.set(DIAGNOSTIC.ASSISTED_BY, actor.name());
        }
        update.where(DIAGNOSTIC.ID.eq(id.value())).execute();
    }

    void submit(DiagnosticId id, Diagnostic.Submission submission) {
        dsl().update(DIAGNOSTIC)
                .set(DIAGNOSTIC.SUBMITTED_AT, submission.at())
                .set(DIAGNOSTIC.SUBMITTED_BY, submission.by())
                .set(
                        DIAGNOSTIC.SCORES,
                        JSONB.valueOf(JSON.writeValueAsString(submission.sections())))
                .set(DIAGNOSTIC.SCORE, submission.score().orElse(null))
                .where(DIAGNOSTIC.ID.eq(id.value()))
                .execute();
    }

    /// Gives an open run up.
    void delete(DiagnosticId id) {
        dsl().deleteFrom(DIAGNOSTIC)
                .where(DIAGNOSTIC.ID.eq(id.value()), DIAGNOSTIC.SUBMITTED_AT.isNull())
                .execute();
    }

    /// The scores of the other buyers, by section: for each, its last run between those moments with the same sections.
    List<Map<String, BigDecimal>> others(
            BuyerId buyer, int questionnaire, Instant from, Instant to) {
        var own = QUESTIONNAIRE.as("own");
        return dsl().select(DIAGNOSTIC.BUYER_ID, DIAGNOSTIC.SCORES)
                .distinctOn(DIAGNOSTIC.BUYER_ID)
                .from(DIAGNOSTIC)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.NUMBER.eq(DIAGNOSTIC.QUESTIONNAIRE))
                .join(own)
                .on(own.SECTIONS.eq(QUESTIONNAIRE.SECTIONS), own.NUMBER.eq(questionnaire))
                .where(
                        DIAGNOSTIC.BUYER_ID.ne(buyer.value()),
                        DIAGNOSTIC.SUBMITTED_AT.between(from, to))
                .orderBy(DIAGNOSTIC.BUYER_ID, DIAGNOSTIC.SUBMITTED_AT.desc(), DIAGNOSTIC.ID.desc())
                .limit(MOST_OTHERS)
                .fetch(row ->
                        scores(row.value2()).stream()
                                .filter(section -> section.score().isPresent())
                                .collect(
                                        Collectors.toMap(
                                                Scores.OfSection::section,
                                                section -> section.score().orElseThrow())));
    }

    private static Condition listed(String words) {
        Condition accepted = BUYER.STATUS.eq("accepted");
        return words.isBlank()
                ? accepted
                : accepted.and(
                        Routines.fold(BUYER.NAME).contains(Routines.fold(DSL.val(words.strip()))));
    }

    /// The accepted buyers, by name.
    List<DiagnosticRow> page(String words, int offset, int limit) {
        var latest =
                DSL.lateral(
                                DSL.select(
                                                DIAGNOSTIC.SUBMITTED_AT,
                                                DIAGNOSTIC.SUBMITTED_BY,
                                                DIAGNOSTIC.ASSISTED_BY,
                                                DIAGNOSTIC.SCORE)
                                        .from(DIAGNOSTIC)
                                        .where(
                                                DIAGNOSTIC.BUYER_ID.eq(BUYER.ID),
                                                DIAGNOSTIC.SUBMITTED_AT.isNotNull())
                                        .orderBy(DIAGNOSTIC.SUBMITTED_AT.desc())
                                        .limit(1))
                        .as("latest");
        var counted = DIAGNOSTIC.as("counted");
        var runs =
                DSL.field(
                        DSL.select(DSL.count(counted.SUBMITTED_AT))
                                .from(counted)
                                .where(counted.BUYER_ID.eq(BUYER.ID)));
        var open =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(counted)
                                        .where(
                                                counted.BUYER_ID.eq(BUYER.ID),
                                                counted.SUBMITTED_AT.isNull())));
        return dsl().select(
                        BUYER.ID,
                        BUYER.NAME,
                        BUYER.KIND,
                        latest.field(DIAGNOSTIC.SUBMITTED_AT),
                        latest.field(DIAGNOSTIC.SUBMITTED_BY),
                        latest.field(DIAGNOSTIC.ASSISTED_BY),
                        latest.field(DIAGNOSTIC.SCORE),
                        runs,
                        open)
                .from(BUYER)
                .leftJoin(latest)
                .on(DSL.trueCondition())
                .where(listed(words))
                .orderBy(Routines.fold(BUYER.NAME), BUYER.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new DiagnosticRow(
                                new BuyerId(row.value1()),
                                row.value2(),
                                BuyerKind.ofCode(row.value3()).orElseThrow(),
                                Optional.ofNullable(row.value4())
                                        .map(at ->
                                                new DiagnosticRow.Latest(
                                                        at,
                                                        row.value5(),
                                                        Optional.ofNullable(row.value6()),
                                                        Optional.ofNullable(row.value7()))),
                                row.value8(),
                                row.value9()));
    }

    int count(String words) {
        return dsl().fetchCount(BUYER, listed(words));
    }

    private static Diagnostic diagnostic(Record row) {
        return new Diagnostic(
                new DiagnosticId(row.get(DIAGNOSTIC.ID)),
                new BuyerId(row.get(DIAGNOSTIC.BUYER_ID)),
                row.get(BUYER.NAME),
                row.get(DIAGNOSTIC.QUESTIONNAIRE),
                QuestionnaireSql.questionnaire(row.get(QUESTIONNAIRE.CONTENT)),
                new Answers(
                        JSON.readValue(
                                row.get(DIAGNOSTIC.ANSWERS).data(),
                                new TypeReference<Map<String, String>>() {})),
                row.get(DIAGNOSTIC.STARTED_AT),
                row.get(DIAGNOSTIC.STARTED_BY),
                row.get(DIAGNOSTIC.CHANGED_AT),
                row.get(DIAGNOSTIC.CHANGED_BY),
                Optional.ofNullable(row.get(DIAGNOSTIC.ASSISTED_BY)),
                Optional.ofNullable(row.get(DIAGNOSTIC.SUBMITTED_AT))
                        .map(at ->
                                new Diagnostic.Submission(
                                        at,
                                        row.get(DIAGNOSTIC.SUBMITTED_BY),
                                        scores(row.get(DIAGNOSTIC.SCORES)),
                                        Optional.ofNullable(row.get(DIAGNOSTIC.SCORE)))));
    }

    private static List<Scores.OfSection> scores(JSONB stored) {
        return JSON.readValue(stored.data(), new TypeReference<List<Scores.OfSection>>() {});
    }
}
