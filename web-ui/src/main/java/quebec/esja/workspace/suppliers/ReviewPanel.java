package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.registration.Principle;
import quebec.esja.registration.Review;
import quebec.esja.registration.Review.Verdict;
import quebec.esja.registration.ReviewDraft.Finding;
import quebec.esja.registration.ReviewOutcome;
import quebec.esja.registration.Reviews;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.RecordForm;

/// The review of an enterprise against art. 3: six principles, a decision, and its consequences said beforehand.
final class ReviewPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 2000;

    private final Supplier supplier;
    private final transient Reviews reviews;
    private final transient Acting acting;
    private final transient Words words;
    private final transient Consumer<Supplier> decided;
    private final RecordForm<ReviewFields> form;

    /// @param decided told of the enterprise as it is after the decision
    ReviewPanel(
            Supplier supplier,
            Reviews reviews,
            Acting acting,
            Words words,
            Consumer<Supplier> decided) {
        this.supplier = supplier;
        this.reviews = reviews;
        this.acting = acting;
        this.words = words;
        this.decided = decided;
        this.form =
                new RecordForm<>(
                        ReviewFields.class,
                        words.t(
                                supplier.listed()
                                        ? "suppliers.review.renew"
                                        : "suppliers.review.save"),
                        this::save);
        addClassName("review");
        add(new Paragraph(words.t("suppliers.review.sentence")));
        if (supplier.status() == SupplierStatus.UNCONFIRMED) {
            add(new Paragraph(words.t("registration.review.unconfirmed")));
            return;
        }
        sayUntilWhen();
        warnOfLegalForm();
        add(form);
        fields();
    }

    /// A listed enterprise is renewed in one press: the form holds what its last acceptance said.
    private void sayUntilWhen() {
        if (supplier.listed()) {
            reviews.lastAcceptance(supplier.id())
                    .flatMap(Review::revalidateOn)
                    .map(on ->
                            words.t(
                                    "suppliers.review.until",
                                    Formats.of(words.language()).date(on)))
                    .ifPresent(sentence -> add(new Paragraph(sentence)));
        }
    }

    private void warnOfLegalForm() {
        var code = supplier.data().identity().legalForm();
        if (reviews.admits(code)) {
            return;
        }
        var warning =
                new Paragraph(
                        words.t(
                                code.isEmpty()
                                        ? "registration.review.legal-form-unknown"
                                        : "registration.review.legal-form"));
        warning.addClassName("warning");
        add(warning);
    }

    private void fields() {
        var findings = new FindingsField(words);
        findings.getElement().setAttribute("colspan", "2");
        var verdict = new RadioButtonGroup<Verdict>(words.t("suppliers.review.decision"));
        verdict.setItems(possible());
        verdict.setItemLabelGenerator(this::said);
        var revalidation = new DatePicker(words.t("suppliers.review.revalidation"));
        revalidation.setLocale(words.language().locale());
        var reason = new TextArea(words.t("suppliers.review.reason"));
        reason.setHelperText(words.t("suppliers.review.reason.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.getElement().setAttribute("colspan", "2");
        verdict.addValueChangeListener(change -> {
            revalidation.setVisible(change.getValue() == Verdict.ACCEPTED);
            reason.setVisible(change.getValue() != Verdict.ACCEPTED);
        });
        form.binder().forField(findings).bind("findings");
        form.binder()
                .forField(verdict)
                .asRequired(words.t("suppliers.review.decision.missing"))
                .bind("verdict");
        form.binder().forField(revalidation).bind("revalidateOn");
        form.binder().forField(reason).bind("reason");
        form.addFields(findings, verdict, revalidation, reason);
        form.show(
                new ReviewFields(
                        lastFindings(), possible().getFirst(), reviews.usualRevalidation(), ""));
    }

    private String said(Verdict choice) {
        return words.t(
                supplier.listed()
                        ? "suppliers.verdict.listed." + choice.code()
                        : "suppliers.verdict." + choice.code());
    }

    private List<Verdict> possible() {
        return Arrays.stream(Verdict.values())
                .filter(verdict ->
                        Reviews.mayDecide(
                                supplier.status(),
                                new ReviewFields(Map.of(), verdict, null, "")
                                        .draft(reviews.usualRevalidation())
                                        .decision()))
                .toList();
    }

    private Map<Principle, Finding> lastFindings() {
        return reviews.lastAcceptance(supplier.id())
                .or(() -> reviews.of(supplier.id()).stream().findFirst())
                .map(Review::findings)
                .orElseGet(Map::of);
    }

    private void save(ReviewFields typed) {
        var draft = typed.draft(reviews.usualRevalidation());
        switch (reviews.decide(supplier.id(), supplier.version(), draft, acting.actor())) {
            case ReviewOutcome.Decided(Supplier after, boolean invited) -> {
                Notice.done(
                        words.t(
                                invited
                                        ? "suppliers.review.decided.invited"
                                        : "suppliers.review.decided"));
                decided.accept(after);
            }
            case ReviewOutcome.Refused(List<SupplierProblem> problems) ->
                    form.refuse(problems.stream().map(this::sentence).toList());
            case ReviewOutcome.Stale _ -> form.refuse(List.of(words.t("suppliers.review.stale")));
            case ReviewOutcome.Unknown _ ->
                    form.refuse(List.of(words.t("supplier.refusal.unknown")));
        }
    }

    private String sentence(SupplierProblem problem) {
        var what = words.t(problem.key(), problem.arguments().toArray());
        return problem.field().startsWith("principle.")
                ? words.t("suppliers.problem", words.t("suppliers." + problem.field()), what)
                : what;
    }
}
