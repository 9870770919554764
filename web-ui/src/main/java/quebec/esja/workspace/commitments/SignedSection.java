package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.commitments.Certificate;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.Evidence;
import quebec.esja.commitments.Manner;
import quebec.esja.commitments.Standing;
import quebec.esja.commitments.Withdrawing;
import quebec.esja.kernel.Slug;
import quebec.esja.paper.Sheets;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.documents.DocumentLink;
import quebec.esja.workspace.documents.DocumentLink.Document;

/// A signed declaration: how it stands, its evidence, its words, its documents, its withdrawal.
final class SignedSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Commitment commitment;
    private final transient Commitments commitments;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final Div actions = new Div();

    SignedSection(Commitment commitment, Commitments commitments, Sheets sheets) {
        this.commitment = commitment;
        this.commitments = commitments;
        addClassNames("form-section", "signed");
        var standing = commitment.standing(commitments.today());
        var badge = new Span(texts.get(standing.text()));
        badge.addClassNames("status", style(standing));
        var title =
                new Div(new H2(texts.get("engagement.of-year", commitment.term().year())), badge);
        title.addClassName("signed-title");
        add(title);
        commitment
                .withdrawal()
                .ifPresent(withdrawal ->
                        add(
                                new Paragraph(
                                        texts.get(
                                                "engagement.withdrawn.by",
                                                Evidence.moment(withdrawal.at(), texts.language()),
                                                withdrawal.by(),
                                                withdrawal.reason()))));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        Evidence.of(commitment, texts.language()).forEach(one -> fact(facts, one));
        if (!commitment.target().isNone()) {
            fact(
                    facts,
                    new Evidence(
                            texts.get("commitments.target"),
                            Evidence.target(commitment.target(), texts.language())));
        }
        var words = new Div();
        words.setText(commitment.text());
        words.addClassNames("said", "declaration");
        words.getElement()
                .setAttribute("lang", commitment.language().code())
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", texts.get("engagement.text"));
        var verified =
                new Paragraph(
                        texts.get(
                                commitment.intact()
                                        ? "engagement.intact"
                                        : "engagement.not-intact"));
        verified.addClassName("hint");
        documents(sheets);
        actions.addClassName("row-actions");
        add(facts, standing.shown() ? words : new Details(texts.get("engagement.text"), words));
        add(verified, actions);
    }

    private void fact(DescriptionList facts, Evidence one) {
        var value = new DescriptionList.Description(one.value());
        value.addClassName("said");
        facts.add(new DescriptionList.Term(one.label()), value);
    }

    private void documents(Sheets sheets) {
        var name =
                Slug.of(texts.get("engagement.file", commitment.buyerName())).value()
                        + "-"
                        + commitment.term().year();
        actions.add(
                DocumentLink.of(
                        texts.get("engagement.certificate"),
                        name + ".pdf",
                        () ->
                                commitments
                                        .find(commitment.id())
                                        .map(now ->
                                                new Document(
                                                        "application/pdf",
                                                        sheets.pdf(Certificate.of(now))))),
                DocumentLink.of(
                        texts.get("engagement.words"),
                        name + ".txt",
                        () ->
                                Optional.of(
                                        new Document(
                                                "text/plain;charset=UTF-8",
                                                commitment
                                                        .text()
                                                        .getBytes(StandardCharsets.UTF_8)))));
        if (commitment.manner() == Manner.PAPER) {
            actions.add(
                    DocumentLink.of(
                            texts.get("engagement.scan"),
                            name + "-page-signee",
                            () ->
                                    commitments
                                            .scan(commitment.id())
                                            .map(file ->
                                                    new Document(
                                                            file.contentType(), file.content()))));
        }
    }

    /// Offers to withdraw it, as long as it is shown to the public.
    ///
    /// @param withdraw given the reason
    SignedSection withdrawable(Function<String, Withdrawing> withdraw, Runnable done) {
        if (commitment.standing(commitments.today()).shown()) {
            actions.add(new Button(texts.get("engagement.withdraw"), _ -> ask(withdraw, done)));
        }
        return this;
    }

    private void ask(Function<String, Withdrawing> withdraw, Runnable done) {
        var reason = new TextArea(texts.get("engagement.withdraw.reason"));
        reason.setMaxLength(Commitments.LONGEST_REASON);
        reason.setWidthFull();
        var dialog =
                new Dialog(
                        texts.get("engagement.withdraw.question", commitment.buyerName()),
                        new Paragraph(texts.get("engagement.withdraw.sentence")),
                        reason);
        var confirm =
                new Button(
                        texts.get("engagement.withdraw"),
                        _ -> {
                            switch (withdraw.apply(reason.getValue())) {
                                case Withdrawing.Withdrawn _, Withdrawing.Before _ -> {
                                    dialog.close();
                                    Notice.done(texts.get("engagement.withdrawn"));
                                    done.run();
                                }
                                case Withdrawing.NoReason _ -> {
                                    reason.setErrorMessage(
                                            texts.get("engagement.withdraw.no-reason"));
                                    reason.setInvalid(true);
                                }
                                case Withdrawing.Unknown _ ->
                                        Notice.refused(texts.get("engagement.unknown"));
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter()
                .add(new Button(texts.get("workspace.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    static String style(Standing standing) {
        return "status-"
                + switch (standing) {
                    case ACTIVE -> "listed";
                    case DUE, LAPSED -> "submitted";
                    case WITHDRAWN -> "refused";
                    case NONE, ENDED -> "merged";
                };
    }
}
