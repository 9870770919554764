package quebec.esja.commitments;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.COMMITMENT;
import static quebec.esja.db.pole.Tables.COMMITMENT_REMINDER;
import static quebec.esja.db.pole.Tables.MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.audit.Actor;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CommitmentId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class CommitmentSql {

    private static final int MOST_OF_ONE = 100;
    private static final int MOST_READERS = 20;

    /// The organization that signs, as it is called now.
    record Signer(BuyerId id, String name, Slug slug) {}

    /// Someone to write to.
    record Reader(String name, EmailAddress email, Language language) {}

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// An accepted buyer.
    Optional<Signer> signer(BuyerId buyer) {
        return signer(BUYER.ID.eq(buyer.value()), false);
    }

    /// The same, held until the transaction ends: of two signatures at once, the second sees the first.
    Optional<Signer> lock(BuyerId buyer) {
        return signer(BUYER.ID.eq(buyer.value()), true);
    }

    private static Optional<Signer> signer(Condition which, boolean held) {
        var found =
                dsl().select(BUYER.ID, BUYER.NAME, BUYER.SLUG)
                        .from(BUYER)
                        .where(which, BUYER.STATUS.eq("accepted"));
        return (held ? found.forUpdate() : found)
                .fetchOptional(row ->
                        new Signer(
                                new BuyerId(row.value1()), row.value2(), new Slug(row.value3())));
    }

    /// The account of that person, if they manage the buyer now.
    Optional<EmailAddress> manager(BuyerId buyer, Actor actor) {
        return actor.member() == null
                ? Optional.empty()
                : dsl().select(MEMBER.EMAIL)
                        .from(BUYER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                        .where(
                                BUYER_MEMBER.BUYER_ID.eq(buyer.value()),
                                BUYER_MEMBER.MEMBER_ID.eq(actor.member().value()),
                                BUYER_MEMBER.ROLE.eq("buyer-manager"),
                                MEMBER.ENDED_AT.isNull())
                        .fetchOptional(row -> new EmailAddress(row.value1()));
    }

    /// Those who may renew; the person the Pôle writes to when nobody has an account.
    List<Reader> readers(BuyerId buyer) {
        List<Reader> managers =
                dsl().select(MEMBER.NAME, MEMBER.EMAIL, MEMBER.LOCALE)
                        .from(BUYER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                        .where(
                                BUYER_MEMBER.BUYER_ID.eq(buyer.value()),
                                BUYER_MEMBER.ROLE.eq("buyer-manager"),
                                MEMBER.ENDED_AT.isNull())
                        .orderBy(MEMBER.NAME, MEMBER.ID)
                        .limit(MOST_READERS)
                        .fetch(row -> reader(row.value1(), row.value2(), row.value3()));
        return managers.isEmpty()
                ? dsl().select(BUYER.CONTACT_NAME, BUYER.CONTACT_EMAIL, BUYER.LOCALE)
                        .from(BUYER)
                        .where(BUYER.ID.eq(buyer.value()), BUYER.CONTACT_EMAIL.ne(""))
                        .fetch(row -> reader(row.value1(), row.value2(), row.value3()))
                : managers;
    }

    private static Reader reader(String name, String email, String locale) {
        return new Reader(
                name, new EmailAddress(email), Language.ofCode(locale).orElse(Language.FRENCH));
    }

    /// The latest term that was not withdrawn and had begun by that day.
    Optional<Term> termBefore(BuyerId buyer, LocalDate day) {
        return dsl().select(COMMITMENT.STARTS_ON, COMMITMENT.ENDS_ON)
                .from(COMMITMENT)
                .where(
                        COMMITMENT.BUYER_ID.eq(buyer.value()),
                        COMMITMENT.STARTS_ON.le(day),
                        COMMITMENT.WITHDRAWN_AT.isNull())
                .orderBy(COMMITMENT.STARTS_ON.desc())
                .limit(1)
                .fetchOptional(row -> new Term(row.value1(), row.value2()));
    }

    /// The commitment that stands during some of that term.
    Optional<Term> during(BuyerId buyer, Term term) {
        return dsl().select(COMMITMENT.STARTS_ON, COMMITMENT.ENDS_ON)
                .from(COMMITMENT)
                .where(
                        COMMITMENT.BUYER_ID.eq(buyer.value()),
                        COMMITMENT.STARTS_ON.lt(term.endsOn()),
                        COMMITMENT.ENDS_ON.gt(term.startsOn()),
                        COMMITMENT.WITHDRAWN_AT.isNull())
                .orderBy(COMMITMENT.ENDS_ON.desc())
                .limit(1)
                .fetchOptional(row -> new Term(row.value1(), row.value2()));
    }

    /// @param actor   whoever signs; for a page signed by hand, whoever records it
    /// @param account of whoever signs, none for a page signed by hand
    CommitmentId insert(
            Signer buyer,
            Reading read,
            Signatory signatory,
            Target target,
            Optional<LocalDate> ceremony,
            LocalDate signedOn,
            Actor actor,
            Optional<EmailAddress> account,
            Optional<FileId> scan,
            Instant now) {
        return dsl().insertInto(COMMITMENT)
                .set(COMMITMENT.BUYER_ID, buyer.id().value())
                .set(COMMITMENT.YEAR, read.term().year())
                .set(COMMITMENT.STARTS_ON, read.term().startsOn())
                .set(COMMITMENT.ENDS_ON, read.term().endsOn())
                .set(
                        COMMITMENT.MANNER,
                        (scan.isPresent() ? Manner.PAPER : Manner.ELECTRONIC).code())
                .set(COMMITMENT.LOCALE, read.language().code())
                .set(COMMITMENT.TEXT, read.text())
                .set(COMMITMENT.TEXT_SHA256, HexFormat.of().parseHex(read.digest()))
                .set(COMMITMENT.BUYER_NAME, buyer.name())
                .set(COMMITMENT.SIGNATORY_NAME, signatory.name())
                .set(COMMITMENT.SIGNATORY_FUNCTION, signatory.function())
                .set(
                        COMMITMENT.SIGNATORY_ID,
                        account.isEmpty() || actor.member() == null ? null : actor.member().value())
                .set(COMMITMENT.SIGNATORY_EMAIL, account.map(EmailAddress::value).orElse(""))
                .set(COMMITMENT.SIGNED_ON, signedOn)
                .set(COMMITMENT.RECORDED_AT, now)
                .set(COMMITMENT.RECORDED_BY, actor.name())
                .set(COMMITMENT.SCAN, scan.map(FileId::value).orElse(null))
                .set(COMMITMENT.TARGET, target.words())
                .set(COMMITMENT.TARGET_PERCENT, target.percent().orElse(null))
                .set(COMMITMENT.TARGET_AMOUNT, target.amount().orElse(null))
                .set(COMMITMENT.CEREMONY_ON, ceremony.orElse(null))
                .returningResult(COMMITMENT.ID)
                .fetchSingle(row -> new CommitmentId(row.value1()));
    }

    /// Withdraws it, unless it was.
    boolean withdraw(CommitmentId id, String by, String reason, Instant now) {
        return dsl().update(COMMITMENT)
                        .set(COMMITMENT.WITHDRAWN_AT, now)
                        .set(COMMITMENT.WITHDRAWN_BY, by)
                        .set(COMMITMENT.WITHDRAWAL_REASON, reason)
                        .where(COMMITMENT.ID.eq(id.value()), COMMITMENT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Commitment> find(CommitmentId id) {
        return dsl().selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.eq(id.value()))
                .fetchOptional(CommitmentSql::commitment);
    }

    /// The latest term first.
    List<Commitment> of(BuyerId buyer) {
        return dsl().selectFrom(COMMITMENT)
                .where(COMMITMENT.BUYER_ID.eq(buyer.value()))
                .orderBy(COMMITMENT.STARTS_ON.desc(), COMMITMENT.RECORDED_AT.desc())
                .limit(MOST_OF_ONE)
                .fetch(CommitmentSql::commitment);
    }

    /// Those that were not withdrawn, end in that time, and that no later one follows.
    List<Commitment> ending(LocalDate from, LocalDate to) {
        var later = COMMITMENT.as("later");
        return dsl().selectFrom(COMMITMENT)
                .where(
                        COMMITMENT.WITHDRAWN_AT.isNull(),
                        COMMITMENT.ENDS_ON.between(from, to),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(
                                                later.BUYER_ID.eq(COMMITMENT.BUYER_ID),
                                                later.STARTS_ON.ge(COMMITMENT.ENDS_ON),
                                                later.WITHDRAWN_AT.isNull())))
                .orderBy(COMMITMENT.ENDS_ON, COMMITMENT.ID)
                .fetch(CommitmentSql::commitment);
    }

    /// Notes a reminder; false when it was sent before.
    boolean remind(CommitmentId id, Term.Stage stage, Instant now) {
        return dsl().insertInto(COMMITMENT_REMINDER)
                        .set(COMMITMENT_REMINDER.COMMITMENT_ID, id.value())
                        .set(COMMITMENT_REMINDER.STAGE, stage.code())
                        .set(COMMITMENT_REMINDER.SENT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Tells the province of that year: of the commitment that stands, else of the last withdrawn.
    void publish(BuyerId buyer, int year) {
        dsl().selectFrom(COMMITMENT)
                .where(COMMITMENT.BUYER_ID.eq(buyer.value()), COMMITMENT.YEAR.eq(year))
                .orderBy(COMMITMENT.WITHDRAWN_AT.desc().nullsFirst(), COMMITMENT.RECORDED_AT.desc())
                .limit(1)
                .forEach(told ->
                        Routines.publishCommitment(
                                dsl().configuration(),
                                buyer.value(),
                                year,
                                told.getWithdrawnAt() == null ? "active" : "withdrawn",
                                told.getStartsOn(),
                                told.getEndsOn(),
                                told.getTargetPercent(),
                                told.getTargetAmount(),
                                !told.getTarget().isEmpty()));
    }

    private static Commitment commitment(Record row) {
        return new Commitment(
                new CommitmentId(row.get(COMMITMENT.ID)),
                new BuyerId(row.get(COMMITMENT.BUYER_ID)),
                row.get(COMMITMENT.BUYER_NAME),
                new Term(row.get(COMMITMENT.STARTS_ON), row.get(COMMITMENT.ENDS_ON)),
                Manner.ofCode(row.get(COMMITMENT.MANNER)),
                Language.ofCode(row.get(COMMITMENT.LOCALE)).orElse(Language.FRENCH),
                row.get(COMMITMENT.TEXT),
                HexFormat.of().formatHex(row.get(COMMITMENT.TEXT_SHA256)),
                new Signatory(
                        row.get(COMMITMENT.SIGNATORY_NAME), row.get(COMMITMENT.SIGNATORY_FUNCTION)),
                row.get(COMMITMENT.SIGNATORY_EMAIL),
                row.get(COMMITMENT.SIGNED_ON),
                row.get(COMMITMENT.RECORDED_AT),
                row.get(COMMITMENT.RECORDED_BY),
                Optional.ofNullable(row.get(COMMITMENT.SCAN)).map(FileId::new),
                new Target(
                        row.get(COMMITMENT.TARGET),
                        Optional.ofNullable(row.get(COMMITMENT.TARGET_PERCENT)),
                        Optional.ofNullable(row.get(COMMITMENT.TARGET_AMOUNT))),
                Optional.ofNullable(row.get(COMMITMENT.CEREMONY_ON)),
                Optional.ofNullable(row.get(COMMITMENT.WITHDRAWN_AT))
                        .map(at ->
                                new Commitment.Withdrawal(
                                        at,
                                        row.get(COMMITMENT.WITHDRAWN_BY),
                                        row.get(COMMITMENT.WITHDRAWAL_REASON))));
    }
}
