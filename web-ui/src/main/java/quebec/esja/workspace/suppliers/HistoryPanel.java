package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.audit.AuditEntry;
import quebec.esja.registration.Principle;
import quebec.esja.registration.Review;
import quebec.esja.registration.ReviewDraft.Finding;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;

/// The reviews of an enterprise with their evidence, then everything that was done to it, newest first.
final class HistoryPanel extends Div {

    private static final long serialVersionUID = 1L;

    HistoryPanel(List<Review> reviews, List<AuditEntry> entries, Words words) {
        addClassName("history");
        add(new H2(words.t("suppliers.history.reviews")));
        if (reviews.isEmpty()) {
            add(new Paragraph(words.t("suppliers.history.no-review")));
        }
        reviews.forEach(review -> add(review(review, words)));
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(line(entry, words))));
        add(new H2(words.t("suppliers.history.acts")), list);
    }

    private static Div review(Review review, Words words) {
        var formats = Formats.of(words.language());
        var box =
                new Div(
                        new Paragraph(
                                words.t(
                                        "suppliers.history.review",
                                        words.t("suppliers.verdict." + review.verdict().code()),
                                        review.reviewer(),
                                        formats.date(Days.of(review.decidedAt())))));
        review.revalidateOn()
                .ifPresent(on ->
                        box.add(
                                new Paragraph(
                                        words.t(
                                                "suppliers.history.revalidation",
                                                formats.date(on)))));
        if (!review.reason().isBlank()) {
            box.add(new Paragraph(words.t("suppliers.reason", review.reason())));
        }
        var findings = new UnorderedList();
        for (var principle : Principle.values()) {
            var finding = review.findings().getOrDefault(principle, Finding.NOT_EXAMINED);
            findings.add(
                    new ListItem(
                            words.t(
                                    finding.met()
                                            ? "suppliers.history.met"
                                            : "suppliers.history.not-met",
                                    words.t("suppliers.principle." + principle.code()),
                                    finding.evidence())));
        }
        box.add(findings);
        box.addClassName("review-past");
        return box;
    }

    private static Span line(AuditEntry entry, Words words) {
        var formats = Formats.of(words.language());
        var key = "suppliers.act." + entry.action().replace('.', '-');
        var what = Texts.of(words.language()).has(key) ? words.t(key) : entry.action();
        return new Span(
                words.t(
                        "suppliers.history.line",
                        formats.date(Days.of(entry.at())),
                        what,
                        entry.actorName()));
    }
}
