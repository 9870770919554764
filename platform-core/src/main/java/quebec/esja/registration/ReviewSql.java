package quebec.esja.registration;

import static quebec.esja.db.pole.Tables.ELIGIBILITY_EVIDENCE;
import static quebec.esja.db.pole.Tables.ELIGIBILITY_REVIEW;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.LEGAL_FORM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class ReviewSql {

    private static final int MOST_REVIEWS = 50;

    /// Keeps others from changing the enterprise until the end of the transaction.
    void lock(SupplierId supplier) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forUpdate()
                .fetch();
    }

    ReviewRules.LegalForm legalForm(String code) {
        return dsl().select(LEGAL_FORM.ELIGIBLE)
                .from(LEGAL_FORM)
                .where(LEGAL_FORM.CODE.eq(code))
                .fetchOptional(row ->
                        row.value1()
                                ? ReviewRules.LegalForm.ELIGIBLE
                                : ReviewRules.LegalForm.NOT_ELIGIBLE)
                .orElse(ReviewRules.LegalForm.UNKNOWN);
    }

    void insert(
            SupplierId supplier,
            Review.Verdict verdict,
            String reason,
            @Nullable LocalDate revalidateOn,
            ReviewDraft draft,
            Actor reviewer,
            Instant now) {
        UUID review =
                dsl().insertInto(ELIGIBILITY_REVIEW)
                        .set(ELIGIBILITY_REVIEW.SUPPLIER_ID, supplier.value())
                        .set(ELIGIBILITY_REVIEW.DECISION, verdict.code())
                        .set(ELIGIBILITY_REVIEW.REASON, reason)
                        .set(
                                ELIGIBILITY_REVIEW.REVIEWER_ID,
                                reviewer.member() == null ? null : reviewer.member().value())
                        .set(ELIGIBILITY_REVIEW.REVIEWER_NAME, reviewer.name())
                        .set(ELIGIBILITY_REVIEW.DECIDED_AT, now)
                        .set(ELIGIBILITY_REVIEW.REVALIDATE_ON, revalidateOn)
                        .returningResult(ELIGIBILITY_REVIEW.ID)
                        .fetchSingle(row -> row.value1());
        var insert =
                dsl().insertInto(
                                ELIGIBILITY_EVIDENCE,
                                ELIGIBILITY_EVIDENCE.REVIEW_ID,
                                ELIGIBILITY_EVIDENCE.PRINCIPLE,
                                ELIGIBILITY_EVIDENCE.MET,
                                ELIGIBILITY_EVIDENCE.EVIDENCE);
        for (Principle principle : Principle.values()) {
            ReviewDraft.Finding finding = draft.finding(principle);
            insert =
                    insert.values(
                            review, principle.code(), finding.met(), finding.evidence().strip());
        }
        insert.execute();
    }

    /// The newest reviews, newest first.
    List<Review> of(SupplierId supplier) {
        var rows =
                dsl().select(
                                ELIGIBILITY_REVIEW.ID,
                                ELIGIBILITY_REVIEW.DECISION,
                                ELIGIBILITY_REVIEW.REASON,
                                ELIGIBILITY_REVIEW.REVIEWER_NAME,
                                ELIGIBILITY_REVIEW.DECIDED_AT,
                                ELIGIBILITY_REVIEW.REVALIDATE_ON)
                        .from(ELIGIBILITY_REVIEW)
                        .where(ELIGIBILITY_REVIEW.SUPPLIER_ID.eq(supplier.value()))
                        .orderBy(ELIGIBILITY_REVIEW.DECIDED_AT.desc(), ELIGIBILITY_REVIEW.ID.desc())
                        .limit(MOST_REVIEWS)
                        .fetch();
        var findings = findings(rows.getValues(ELIGIBILITY_REVIEW.ID));
        return rows.map(row ->
                new Review(
                        Review.Verdict.ofCode(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Optional.ofNullable(row.value6()),
                        findings.getOrDefault(row.value1(), Map.of())));
    }

    private static Map<UUID, Map<Principle, ReviewDraft.Finding>> findings(List<UUID> reviews) {
        return dsl()
                .select(
                        ELIGIBILITY_EVIDENCE.REVIEW_ID,
                        ELIGIBILITY_EVIDENCE.PRINCIPLE,
                        ELIGIBILITY_EVIDENCE.MET,
                        ELIGIBILITY_EVIDENCE.EVIDENCE)
                .from(ELIGIBILITY_EVIDENCE)
                .where(ELIGIBILITY_EVIDENCE.REVIEW_ID.in(reviews))
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.toMap(
                                        row -> Principle.ofCode(row.value2()),
                                        row -> new ReviewDraft.Finding(row.value3(), row.value4()),
                                        (first, _) -> first,
                                        () -> new EnumMap<>(Principle.class))));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
