package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Consent;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.OfferedNeed;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;

/// To the buyer: what would leave, and whether it agrees.
final class ConsentPanel extends Section {

    private static final long serialVersionUID = 1L;

    ConsentPanel(
            BuyerNeed need,
            Consent consent,
            OfferConsents consents,
            OfferedFacts facts,
            List<String> documents,
            ExchangePanels.Reader reader) {
        var texts = reader.texts();
        addClassNames("form-section", "exchange");
        var leaves = facts.of(OfferedNeed.of(need), documents, texts);
        var stays = new Paragraph(texts.get("exchanging.consent.stays"));
        if (consent.coversAll()) {
            add(
                    new H2(texts.get("exchanging.consent.given.title")),
                    answer(consent, texts),
                    new Details(texts.get("exchanging.consent.leaves"), leaves, stays));
        } else {
            add(
                    new H2(texts.get("exchanging.consent.title")),
                    new Paragraph(texts.get("exchanging.consent.sentence")),
                    leaves,
                    stays,
                    answer(consent, texts));
        }
        var actions = new Div();
        actions.addClassName("record-form-actions");
        if (!consent.coversAll()) {
            var agree =
                    new Button(
                            texts.get("exchanging.consent.agree"),
                            _ -> answer(need, true, consents, reader));
            agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(agree);
        }
        if (consent.answer().isEmpty() || consent.given().isPresent()) {
            actions.add(
                    new Button(
                            texts.get(
                                    consent.given().isPresent()
                                            ? "exchanging.consent.take-back"
                                            : "exchanging.consent.refuse"),
                            _ -> answer(need, false, consents, reader)));
        }
        add(actions);
    }

    /// What the buyer answered; nothing while it did not.
    private static Paragraph answer(Consent consent, Texts texts) {
        return new Paragraph(
                consent.answer()
                        .map(answer ->
                                texts.get(
                                        answer.agreed()
                                                ? "exchanging.consent.agreed"
                                                : "exchanging.consent.refused",
                                        answer.by(),
                                        Formats.of(texts.language()).date(Days.of(answer.at()))))
                        .orElse(""));
    }

    private static void answer(
            BuyerNeed need, boolean agreed, OfferConsents consents, ExchangePanels.Reader reader) {
        if (consents.answer(need.id(), agreed, reader.party(), reader.actor())) {
            Notice.done(reader.texts().get("exchanging.consent.kept"));
        } else {
            Notice.refused(reader.texts().get("needing.stale"));
        }
        reader.changed().accept(need.id());
    }
}
