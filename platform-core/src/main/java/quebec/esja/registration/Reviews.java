package quebec.esja.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// The Pôle's review of an enterprise against art. 3 of RLRQ E-1.1.1. Listing is not a certification.
@Service
public class Reviews {

    private static final int USUAL_MONTHS = 24;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final RegistrationLetters letters;
    private final Acceptances acceptances;
    private final Audit audit;
    private final Clock clock;
    private final ReviewSql sql = new ReviewSql();
    private final RegistrationSql registrations = new RegistrationSql();

    public Reviews(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            RegistrationLetters letters,
            Acceptances acceptances,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.letters = letters;
        this.acceptances = acceptances;
        this.audit = audit;
        this.clock = clock;
    }

    /// When an enterprise accepted today is usually looked at again: in 24 months.
    public LocalDate usualRevalidation() {
        return Days.of(clock.instant()).plusMonths(USUAL_MONTHS);
    }

    /// Whether art. 3 admits the legal form; false also while none is told.
    public boolean admits(String legalForm) {
        return transactions.read(() -> sql.legalForm(legalForm)) == ReviewRules.LegalForm.ELIGIBLE;
    }

    /// Whether the Pôle may decide that of an enterprise that stands there.
    public static boolean mayDecide(SupplierStatus status, ReviewDraft.Decision decision) {
        return ReviewRules.mayDecide(status, decision);
    }

    /// The reviews of an enterprise, newest first.
    public List<Review> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// The newest acceptance of an enterprise: it says until when it is eligible, and what showed it.
    public Optional<Review> lastAcceptance(SupplierId supplier) {
        return of(supplier).stream()
                .filter(review -> review.verdict() == Review.Verdict.ACCEPTED)
                .findFirst();
    }

    /// Decides, on the enterprise as the reviewer saw it. An acceptance makes it public; acceptance and request for changes
    /// invite its person to manage it, who is told by mail in every case.
    ///
    /// @param version of the enterprise that was reviewed
    public ReviewOutcome decide(SupplierId id, int version, ReviewDraft draft, Actor reviewer) {
        return transactions.write(() -> {
            sql.lock(id);
            Optional<Supplier> found = suppliers.find(id);
            if (found.isEmpty()) {
                return new ReviewOutcome.Unknown();
            }
            Supplier supplier = found.get();
            if (supplier.version() != version) {
                return new ReviewOutcome.Stale(supplier);
            }
            List<SupplierProblem> problems =
                    new ArrayList<>(
                            ReviewRules.problems(
                                    supplier.status(),
                                    draft,
                                    sql.legalForm(supplier.data().identity().legalForm()),
                                    Days.of(clock.instant())));
            return problems.isEmpty()
                    ? decided(supplier, draft, reviewer)
                    : new ReviewOutcome.Refused(problems);
        });
    }

    private ReviewOutcome decided(Supplier supplier, ReviewDraft draft, Actor reviewer) {
        return switch (become(supplier, draft.decision(), reviewer)) {
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    new ReviewOutcome.Refused(problems);
            case SupplierChange.Saved(Supplier after) -> {
                record(after.id(), draft, reviewer);
                if (after.listed()) {
                    acceptances.keep(after, reviewer);
                }
                yield new ReviewOutcome.Decided(after, tell(supplier, after, draft, reviewer));
            }
        };
    }

    private SupplierChange.Decided become(
            Supplier supplier, ReviewDraft.Decision decision, Actor reviewer) {
        String reason = reason(decision);
        return switch (ReviewRules.after(supplier.status(), decision)) {
            case LISTED -> suppliers.list(supplier.id(), reviewer);
            case CHANGES_REQUESTED -> suppliers.requestChanges(supplier.id(), reason, reviewer);
            case REFUSED -> suppliers.refuse(supplier.id(), reason, reviewer);
            case WITHDRAWN -> suppliers.withdraw(supplier.id(), reason, reviewer);
            case SUBMITTED, UNCONFIRMED, MERGED ->
                    throw new IllegalStateException("no review leads back there");
        };
    }

    private void record(SupplierId id, ReviewDraft draft, Actor reviewer) {
        Instant now = clock.instant();
        Review.Verdict verdict = verdict(draft.decision());
        sql.insert(
                id,
                verdict,
                reason(draft.decision()),
                revalidation(draft.decision()),
                draft,
                reviewer,
                now);
        Map<String, String> detail = new HashMap<>();
        detail.put("verdict", verdict.code());
        Optional.ofNullable(revalidation(draft.decision()))
                .ifPresent(on -> detail.put("revalidate-on", on.toString()));
        audit.record(reviewer, "supplier.reviewed", "supplier", id, detail);
    }

    /// @return whether the person was invited
    private boolean tell(Supplier before, Supplier after, ReviewDraft draft, Actor reviewer) {
        if (draft.decision() instanceof ReviewDraft.Decision.Refuse(String reason)) {
            tellTheRefusal(after, reason);
            return false;
        }
        Optional<EmailAddress> contact = EmailAddress.parse(after.data().contact().email());
        if (contact.isEmpty()) {
            return false;
        }
        EmailAddress to = contact.get();
        Language language = registrations.language(after.id()).orElse(Language.FRENCH);
        return switch (draft.decision()) {
            case ReviewDraft.Decision.Accept _ when before.listed() -> false;
            case ReviewDraft.Decision.Accept _ -> {
                invite(after, to, language, reviewer);
                letters.tell(
                        "accepted",
                        to,
                        language,
                        after.name(),
                        Optional.of(letters.page(language, after)));
                yield true;
            }
            case ReviewDraft.Decision.RequestChanges(String reason) -> {
                invite(after, to, language, reviewer);
                letters.tell(
                        "changes",
                        to,
                        language,
                        after.name(),
                        Optional.of(letters.workspace("/mon-entreprise")),
                        reason.strip());
                yield true;
            }
            case ReviewDraft.Decision.Refuse _ -> false;
        };
    }

    /// To all who keep its profile, or else to its person to contact.
    private void tellTheRefusal(Supplier after, String reason) {
        String letter = after.status() == SupplierStatus.WITHDRAWN ? "withdrawn" : "refused";
        for (Spokesperson person : members.speakersFor(after.id())) {
            letters.tell(
                    letter,
                    person.email(),
                    person.language(),
                    after.name(),
                    Optional.empty(),
                    reason.strip());
        }
    }

    private void invite(Supplier supplier, EmailAddress to, Language language, Actor reviewer) {
        String name = supplier.data().contact().name();
        MemberId member =
                members.invite(
                        new MemberData(
                                to, name.isBlank() ? to.value() : name, Optional.empty(), language),
                        reviewer);
        members.manageSupplier(member, supplier.id(), reviewer);
    }

    private static Review.Verdict verdict(ReviewDraft.Decision decision) {
        return switch (decision) {
            case ReviewDraft.Decision.Accept _ -> Review.Verdict.ACCEPTED;
            case ReviewDraft.Decision.RequestChanges _ -> Review.Verdict.CHANGES_REQUESTED;
            case ReviewDraft.Decision.Refuse _ -> Review.Verdict.REFUSED;
        };
    }

    private static String reason(ReviewDraft.Decision decision) {
        return switch (decision) {
            case ReviewDraft.Decision.Accept _ -> "";
            case ReviewDraft.Decision.RequestChanges(String reason) -> reason.strip();
            case ReviewDraft.Decision.Refuse(String reason) -> reason.strip();
        };
    }

    private static @Nullable LocalDate revalidation(ReviewDraft.Decision decision) {
        return decision instanceof ReviewDraft.Decision.Accept(LocalDate revalidateOn)
                ? revalidateOn
                : null;
    }
}
