package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.registration.Claim;
import quebec.esja.registration.ClaimDecision;
import quebec.esja.registration.Claims;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.SignedIn;

/// The people who say they manage an enterprise and wait for an answer.
final class ClaimsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1000;

    private final SupplierId supplier;
    private final transient Claims claims;
    private final transient Members members;
    private final transient Words words;

    ClaimsPanel(SupplierId supplier, Claims claims, Members members, Words words) {
        this.supplier = supplier;
        this.claims = claims;
        this.members = members;
        this.words = words;
        addClassName("claims");
        draw();
    }

    private void draw() {
        removeAll();
        var waiting = claims.waiting(supplier);
        if (waiting.isEmpty()) {
            add(new Paragraph(words.t("suppliers.claims.none")));
        }
        waiting.forEach(claim -> add(card(claim)));
    }

    private Div card(Claim claim) {
        var accept =
                new Button(
                        words.t("suppliers.claims.accept"),
                        _ ->
                                Confirm.act(
                                        words.t("suppliers.claims.accept.question", claim.name()),
                                        words.t("suppliers.claims.accept.sentence"),
                                        words.t("suppliers.claims.accept"),
                                        () -> decide(claim, new ClaimDecision.Accept())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse = new Button(words.t("suppliers.claims.refuse"), _ -> askReason(claim));
        var buttons = new Div(accept, refuse);
        buttons.addClassName("offering-buttons");
        var card =
                new Div(
                        new H2(claim.name()),
                        new Paragraph(claim.email().value()),
                        new Paragraph(
                                claim.message().isBlank()
                                        ? words.t("suppliers.claims.silent")
                                        : claim.message()),
                        buttons);
        card.addClassName("claim");
        return card;
    }

    private void askReason(Claim claim) {
        var dialog = new Dialog(words.t("suppliers.claims.refuse.title", claim.name()));
        var reason = new TextArea(words.t("suppliers.review.reason"));
        reason.setHelperText(words.t("suppliers.claims.refuse.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var send =
                new Button(
                        words.t("suppliers.claims.refuse.send"),
                        _ -> {
                            if (decide(claim, new ClaimDecision.Refuse(reason.getValue()))) {
                                dialog.close();
                            } else {
                                reason.setErrorMessage(words.t("suppliers.claims.refuse.missing"));
                                reason.setInvalid(true);
                            }
                        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(new Button(words.t("workspace.cancel"), _ -> dialog.close()), send);
        dialog.open();
    }

    /// @return false when the reason is missing
    private boolean decide(Claim claim, ClaimDecision decision) {
        var person = members.recognise(SignedIn.person().subject(), Optional.empty());
        var outcome =
                person.map(membership -> claims.decide(claim.id(), decision, membership))
                        .orElseGet(ClaimDecision.Outcome.Unknown::new);
        return switch (outcome) {
            case ClaimDecision.Outcome.Decided _ -> told("suppliers.claims.decided");
            case ClaimDecision.Outcome.DecidedBefore _ -> told("suppliers.claims.before");
            case ClaimDecision.Outcome.Unknown _ -> told("suppliers.claims.unknown");
            case ClaimDecision.Outcome.ReasonMissing _ -> false;
        };
    }

    private boolean told(String key) {
        Notice.done(words.t(key));
        draw();
        return true;
    }
}
