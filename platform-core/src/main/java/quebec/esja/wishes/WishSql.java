package quebec.esja.wishes;

import static quebec.esja.db.pole.Tables.ACTIVITY_WISH;
import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.WishId;
import quebec.esja.texts.Language;

final class WishSql {

    private static final int MOST_ACTIVITIES = 200;
    private static final int MOST_WAITING = 500;
    private static final int MOST_ANSWERED = 50;
    private static final int MOST_OF_ONE = 100;
    private static final String PLANNED = "planned";
    private static final String DECLINED = "declined";

    /// By key of activity; the wish of that diagnostic rather than one of another.
    Map<String, Wish> standing(BuyerId buyer, DiagnosticId diagnostic) {
        Condition ofThat = ACTIVITY_WISH.DIAGNOSTIC_ID.eq(diagnostic.value());
        return wishes(
                        ACTIVITY_WISH
                                .BUYER_ID
                                .eq(buyer.value())
                                .and(ofThat.or(ACTIVITY_WISH.ANSWERED_AT.isNull())),
                        DSL.field(ofThat).desc(),
                        MOST_OF_ONE)
                .stream()
                .collect(Collectors.toMap(Wish::activity, Function.identity(), (own, _) -> own));
    }

    /// @return none when it is asked for already
    Optional<WishId> insert(
            BuyerId buyer, DiagnosticId diagnostic, Activity activity, Actor actor, Instant now) {
        return dsl().insertInto(ACTIVITY_WISH)
                .set(ACTIVITY_WISH.BUYER_ID, buyer.value())
                .set(ACTIVITY_WISH.DIAGNOSTIC_ID, diagnostic.value())
                .set(ACTIVITY_WISH.ACTIVITY, activity.key())
                .set(ACTIVITY_WISH.TITLE_FR, activity.title().fr())
                .set(ACTIVITY_WISH.TITLE_EN, activity.title().en())
                .set(ACTIVITY_WISH.WISHED_AT, now)
                .set(
                        ACTIVITY_WISH.WISHED_BY,
                        actor.member() == null ? null : actor.member().value())
                .set(ACTIVITY_WISH.WISHED_BY_NAME, actor.name())
                .onConflictDoNothing()
                .returningResult(ACTIVITY_WISH.ID)
                .fetchOptional(row -> new WishId(row.value1()));
    }

    /// @return false when there is no such wish, or it has an answer
    boolean delete(BuyerId buyer, WishId wish) {
        return dsl().deleteFrom(ACTIVITY_WISH)
                        .where(
                                ACTIVITY_WISH.ID.eq(wish.value()),
                                ACTIVITY_WISH.BUYER_ID.eq(buyer.value()),
                                ACTIVITY_WISH.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }

    List<WishedActivity> activities() {
        Condition waits = ACTIVITY_WISH.ANSWERED_AT.isNull();
        var waiting = DSL.count().filterWhere(waits);
        var latest = ACTIVITY_WISH.WISHED_AT.desc();
        return dsl().select(
                        ACTIVITY_WISH.ACTIVITY,
                        DSL.arrayGet(DSL.arrayAgg(ACTIVITY_WISH.TITLE_FR).orderBy(latest), 1),
                        DSL.arrayGet(DSL.arrayAgg(ACTIVITY_WISH.TITLE_EN).orderBy(latest), 1),
                        waiting,
                        DSL.min(ACTIVITY_WISH.WISHED_AT).filterWhere(waits),
                        DSL.count().filterWhere(ACTIVITY_WISH.ANSWER.eq(PLANNED)),
                        DSL.count().filterWhere(ACTIVITY_WISH.ANSWER.eq(DECLINED)))
                .from(ACTIVITY_WISH)
                .groupBy(ACTIVITY_WISH.ACTIVITY)
                .orderBy(
                        waiting.desc(),
                        DSL.max(ACTIVITY_WISH.WISHED_AT).desc(),
                        ACTIVITY_WISH.ACTIVITY)
                .limit(MOST_ACTIVITIES)
                .fetch(row ->
                        new WishedActivity(
                                row.value1(),
                                new LocalizedText(row.value2(), row.value3()),
                                row.value4(),
                                Optional.ofNullable(row.value5()),
                                row.value6(),
                                row.value7()));
    }

    List<Wish> waiting(String activity) {
        return wishes(
                ACTIVITY_WISH.ACTIVITY.eq(activity).and(ACTIVITY_WISH.ANSWERED_AT.isNull()),
                ACTIVITY_WISH.WISHED_AT.asc(),
                MOST_WAITING);
    }

    List<Wish> answered(String activity) {
        return wishes(
                ACTIVITY_WISH.ACTIVITY.eq(activity).and(ACTIVITY_WISH.ANSWERED_AT.isNotNull()),
                ACTIVITY_WISH.ANSWERED_AT.desc(),
                MOST_ANSWERED);
    }

    /// Answers those that wait.
    ///
    /// @return those that did, as they are answered
    List<Wish> answer(Collection<WishId> wishes, WishAnswer answer, String by, Instant now) {
        List<UUID> answered =
                dsl().update(ACTIVITY_WISH)
                        .set(ACTIVITY_WISH.ANSWER, code(answer))
                        .set(ACTIVITY_WISH.PLANNED_ON, day(answer).orElse(null))
                        .set(ACTIVITY_WISH.WORDS, answer.words())
                        .set(ACTIVITY_WISH.ANSWERED_AT, now)
                        .set(ACTIVITY_WISH.ANSWERED_BY, by)
                        .where(
                                ACTIVITY_WISH.ID.in(wishes.stream().map(WishId::value).toList()),
                                ACTIVITY_WISH.ANSWERED_AT.isNull())
                        .returningResult(ACTIVITY_WISH.ID)
                        .fetch(row -> row.value1());
        return wishes(ACTIVITY_WISH.ID.in(answered), ACTIVITY_WISH.WISHED_AT.asc(), MOST_WAITING);
    }

    private static String code(WishAnswer answer) {
        return switch (answer) {
            case WishAnswer.Planned _ -> PLANNED;
            case WishAnswer.Declined _ -> DECLINED;
        };
    }

    private static Optional<LocalDate> day(WishAnswer answer) {
        return switch (answer) {
            case WishAnswer.Planned(LocalDate on, var _) -> Optional.of(on);
            case WishAnswer.Declined _ -> Optional.empty();
        };
    }

    boolean team(Actor actor) {
        return actor.member() != null
                && dsl().fetchExists(
                                MEMBER,
                                MEMBER.ID.eq(actor.member().value()),
                                MEMBER.ROLE.in("pole-admin", "pole-agent"),
                                MEMBER.ENDED_AT.isNull());
    }

    /// Who is told of each wish: the person who asked, while she acts for that buyer; else all who do; else the person to contact.
    Map<WishId, List<WishLetters.Reader>> readers(List<Wish> wishes) {
        Map<UUID, Result<? extends Record>> people =
                Map.copyOf(
                        dsl().select(
                                        BUYER.ID,
                                        BUYER.CONTACT_EMAIL,
                                        BUYER.LOCALE,
                                        MEMBER.ID,
                                        MEMBER.EMAIL,
                                        MEMBER.LOCALE)
                                .from(BUYER)
                                .leftJoin(
                                        BUYER_MEMBER
                                                .join(MEMBER)
                                                .on(
                                                        MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID),
                                                        MEMBER.ENDED_AT.isNull()))
                                .on(BUYER_MEMBER.BUYER_ID.eq(BUYER.ID))
                                .where(
                                        BUYER.ID.in(
                                                wishes.stream()
                                                        .map(wish -> wish.buyer().value())
                                                        .toList()))
                                .orderBy(BUYER.ID, MEMBER.EMAIL)
                                .fetchGroups(BUYER.ID));
        return wishes.stream()
                .collect(
                        Collectors.toMap(
                                Wish::id,
                                wish ->
                                        readers(
                                                wish,
                                                Objects.requireNonNull(
                                                        people.get(wish.buyer().value())))));
    }

    private static List<WishLetters.Reader> readers(Wish wish, List<? extends Record> people) {
        List<WishLetters.Reader> asker =
                people.stream()
                        .filter(row ->
                                wish.asker()
                                        .filter(id -> id.value().equals(row.get(MEMBER.ID)))
                                        .isPresent())
                        .flatMap(row -> reader(row.get(MEMBER.EMAIL), row.get(MEMBER.LOCALE)))
                        .toList();
        if (!asker.isEmpty()) {
            return asker;
        }
        List<WishLetters.Reader> all =
                people.stream()
                        .filter(row -> row.get(MEMBER.ID) != null)
                        .flatMap(row -> reader(row.get(MEMBER.EMAIL), row.get(MEMBER.LOCALE)))
                        .toList();
        return all.isEmpty()
                ? people.stream()
                        .limit(1)
                        .flatMap(row -> reader(row.get(BUYER.CONTACT_EMAIL), row.get(BUYER.LOCALE)))
                        .toList()
                : all;
    }

    private static Stream<WishLetters.Reader> reader(String email, String locale) {
        return EmailAddress.parse(email).stream()
                .map(address ->
                        new WishLetters.Reader(
                                address, Language.ofCode(locale).orElse(Language.FRENCH)));
    }

    private static List<Wish> wishes(Condition which, OrderField<?> order, int most) {
        return dsl().select(
                        ACTIVITY_WISH.ID,
                        ACTIVITY_WISH.BUYER_ID,
                        BUYER.NAME,
                        ACTIVITY_WISH.DIAGNOSTIC_ID,
                        ACTIVITY_WISH.ACTIVITY,
                        ACTIVITY_WISH.TITLE_FR,
                        ACTIVITY_WISH.TITLE_EN,
                        ACTIVITY_WISH.WISHED_AT,
                        ACTIVITY_WISH.WISHED_BY,
                        ACTIVITY_WISH.WISHED_BY_NAME,
                        ACTIVITY_WISH.ANSWER,
                        ACTIVITY_WISH.PLANNED_ON,
                        ACTIVITY_WISH.WORDS,
                        ACTIVITY_WISH.ANSWERED_AT,
                        ACTIVITY_WISH.ANSWERED_BY)
                .from(ACTIVITY_WISH)
                .join(BUYER)
                .on(BUYER.ID.eq(ACTIVITY_WISH.BUYER_ID))
                .where(which)
                .orderBy(order, ACTIVITY_WISH.ID)
                .limit(most)
                .fetch(WishSql::wish);
    }

    private static Wish wish(Record row) {
        return new Wish(
                new WishId(row.get(ACTIVITY_WISH.ID)),
                new BuyerId(row.get(ACTIVITY_WISH.BUYER_ID)),
                row.get(BUYER.NAME),
                new DiagnosticId(row.get(ACTIVITY_WISH.DIAGNOSTIC_ID)),
                row.get(ACTIVITY_WISH.ACTIVITY),
                new LocalizedText(row.get(ACTIVITY_WISH.TITLE_FR), row.get(ACTIVITY_WISH.TITLE_EN)),
                row.get(ACTIVITY_WISH.WISHED_AT),
                Optional.ofNullable(row.get(ACTIVITY_WISH.WISHED_BY)).map(MemberId::new),
                row.get(ACTIVITY_WISH.WISHED_BY_NAME),
                Optional.ofNullable(row.get(ACTIVITY_WISH.ANSWERED_AT))
                        .map(at ->
                                new Wish.Answered(
                                        answer(row), at, row.get(ACTIVITY_WISH.ANSWERED_BY))));
    }

    private static WishAnswer answer(Record row) {
        String words = row.get(ACTIVITY_WISH.WORDS);
        return Optional.ofNullable(row.get(ACTIVITY_WISH.PLANNED_ON))
                .<WishAnswer>map(on -> new WishAnswer.Planned(on, words))
                .orElseGet(() -> new WishAnswer.Declined(words));
    }
}
