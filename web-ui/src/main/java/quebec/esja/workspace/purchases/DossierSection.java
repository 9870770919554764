package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import quebec.esja.dossiers.ContractDossier;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.dossiers.Decision;
import quebec.esja.dossiers.DossierChange;
import quebec.esja.dossiers.DossierDraft;
import quebec.esja.dossiers.EsjaPart;
import quebec.esja.dossiers.Kinship;
import quebec.esja.dossiers.Origin;
import quebec.esja.dossiers.OriginDraft;
import quebec.esja.files.DocumentReading;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.Side;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// What completes a contract in its dialog: what was settled, ÉSJA's part by both sides, proofs; and, for the Pôle, the decision on a
/// contested one.
final class DossierSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final transient ContractDossiers dossiers;
    private final transient Contract contract;
    private final transient Party party;
    private final transient Acting acting;
    private final transient Runnable again;
    private final Language language = TenantUi.here().language();
    private final TenantUi page = TenantUi.here();

    DossierSection(
            ContractDossiers dossiers,
            Contract contract,
            Party party,
            Acting acting,
            Runnable again) {
        this.dossiers = dossiers;
        this.contract = contract;
        this.party = party;
        this.acting = acting;
        this.again = again;
        addClassName("dossier-section");
        dossiers.find(contract.id(), party).ifPresent(this::draw);
    }

    private void draw(ContractDossier dossier) {
        if (party instanceof Party.OfPole && contract.answer() == Answer.CONTESTED) {
            add(deciding());
        }
        dossier.decisions().forEach(decided -> add(new Paragraph(decided(decided))));
        add(new H3(t("dealings.dossier.title")), facts(dossier));
        if (!(party instanceof Party.OfPole)) {
            add(part(dossier));
        }
        add(completing(dossier), proofs(dossier));
    }

    private Component facts(ContractDossier dossier) {
        var list = new DescriptionList();
        list.addClassName("facts");
        dossier.origin().ifPresent(origin -> comesFrom(list, origin));
        fact(
                list,
                "dealings.dossier.kinship",
                dossier.kinship().map(one -> t(one.text())).orElse(""));
        fact(
                list,
                "dealings.dossier.settled",
                dossier.settled()
                        .map(dollars ->
                                t(
                                        "dealings.dossier.settled.on",
                                        Formats.of(language).money(dollars),
                                        dossier.settledOn()
                                                .map(Formats.of(language)::date)
                                                .orElse("")))
                        .orElse(""));
        fact(
                list,
                "dealings.dossier.part.buyer",
                dossier.byBuyer().map(one -> t(one.text())).orElse(""));
        fact(
                list,
                "dealings.dossier.part.supplier",
                dossier.bySupplier().map(one -> t(one.text())).orElse(""));
        return list;
    }

    private void comesFrom(DescriptionList list, Origin origin) {
        switch (origin) {
            case Origin.Need need ->
                    fact(
                            list,
                            "dealings.dossier.need",
                            need.what().isBlank()
                                    ? t("dealings.dossier.need.forgotten")
                                    : need.what());
            case Origin.Meeting(LocalDate on, String what) ->
                    fact(
                            list,
                            "dealings.dossier.meeting",
                            t("dealings.dossier.meeting.on", what, Formats.of(language).date(on)));
        }
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
        }
    }

    private Component part(ContractDossier dossier) {
        var part = new RadioButtonGroup<EsjaPart>(t("dealings.dossier.part"));
        part.setItems(EsjaPart.values());
        part.setItemLabelGenerator(one -> t(one.text()));
        (party.side() == Side.SUPPLIER ? dossier.bySupplier() : dossier.byBuyer())
                .ifPresent(part::setValue);
        part.addValueChangeListener(change ->
                tell(
                        dossiers.say(contract.id(), change.getValue(), party, acting.actor()),
                        "dealings.dossier.part.said"));
        return part;
    }

    private Component completing(ContractDossier dossier) {
        var kinship = new Select<Kinship>();
        kinship.setLabel(t("dealings.dossier.kinship"));
        kinship.setItems(Kinship.values());
        kinship.setEmptySelectionAllowed(true);
        kinship.setItemLabelGenerator(one -> one == null ? "" : t(one.text()));
        dossier.kinship().ifPresent(kinship::setValue);
        var origin = new OriginFields(dossier.origin(), dossiers.needs(contract, party), language);
        origin.setVisible(ContractDossiers.tellsOrigin(party));
        var settled = new TextField(t("dealings.dossier.settled"));
        settled.setHelperText(t("dealings.dossier.settled.hint"));
        settled.setMaxLength(40);
        dossier.settled()
                .ifPresent(dollars -> settled.setValue(Formats.of(language).money(dollars)));
        var on = new DayField(t("dealings.dossier.settled-on"), language);
        dossier.settledOn().ifPresent(on::setValue);
        var save =
                new Button(
                        t("dealings.dossier.save"),
                        _ ->
                                tell(
                                        dossiers.tell(
                                                contract.id(),
                                                new DossierDraft(
                                                        origin.isVisible()
                                                                ? origin.draft()
                                                                : new OriginDraft.Untold(),
                                                        Optional.ofNullable(kinship.getValue()),
                                                        settled.getValue(),
                                                        Optional.ofNullable(on.getValue())),
                                                party,
                                                acting.actor()),
                                        "dealings.dossier.saved"));
        var fields = new Div(origin, kinship, settled, on, save);
        fields.addClassName("form-section-fields");
        return new Details(t("dealings.dossier.complete"), fields);
    }

    private Component proofs(ContractDossier dossier) {
        var list = new UnorderedList();
        dossier.proofs().forEach(proof -> list.add(new ListItem(download(proof), removal(proof))));
        var actor = acting.actor();
        var drop =
                new FileDrop(
                        new FileDrop.Words(
                                t("dealings.dossier.proof.choose"),
                                t("dealings.dossier.proof.label"),
                                t("dealings.dossier.proof.hint"),
                                t("declaring.drop.one"),
                                t("dossiers.refusal.heavy")),
                        DocumentReading.LARGEST_BYTES,
                        1,
                        (name, content) -> {
                            var change =
                                    dossiers.addProof(contract.id(), name, content, party, actor);
                            page.access(() -> tell(change, "dealings.dossier.proof.added"));
                        });
        return new Details(t("dealings.dossier.proofs", dossier.proofs().size()), list, drop);
    }

    private Component download(ContractDossier.Proof proof) {
        DownloadHandler handler =
                event -> {
                    var file =
                            dossiers.proof(contract.id(), proof.id(), party)
                                    .orElseThrow(() -> new java.io.IOException("gone"));
                    event.setFileName(proof.name());
                    event.setContentType(file.contentType());
                    try (var out = event.getOutputStream()) {
                        out.write(file.content());
                    }
                };
        var told =
                t(
                        "dealings.dossier.proof.line",
                        proof.name(),
                        proof.addedBy(),
                        Formats.of(language).date(proof.addedAt().atZone(QUEBEC).toLocalDate()));
        return new Anchor(handler, AttachmentType.DOWNLOAD, told);
    }

    private Component removal(ContractDossier.Proof proof) {
        var remove =
                new Button(
                        t("declaring.line.remove"),
                        _ ->
                                tell(
                                        dossiers.removeProof(
                                                contract.id(), proof.id(), party, acting.actor()),
                                        "dealings.dossier.proof.removed"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(t("declaring.line.remove.of", proof.name()));
        remove.setVisible(proof.side() == party.side());
        return remove;
    }

    private Component deciding() {
        var decision = new RadioButtonGroup<Decision>(t("dealings.decide.title"));
        decision.setItems(Decision.values());
        decision.setItemLabelGenerator(one -> t(one.text()));
        decision.setValue(Decision.STANDS);
        var amount = new TextField(t("dealings.decide.amount"));
        amount.setMaxLength(40);
        amount.setVisible(false);
        decision.addValueChangeListener(
                change -> amount.setVisible(change.getValue() == Decision.AMENDED));
        var reason = new TextArea(t("dealings.decide.reason"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        var decide =
                new Button(
                        t("dealings.decide.save"),
                        _ ->
                                tell(
                                        dossiers.decide(
                                                contract.id(),
                                                decision.getValue(),
                                                amount.getValue(),
                                                reason.getValue(),
                                                acting.actor()),
                                        "dealings.decide.done"));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var deciding = new Div(decision, amount, reason, decide);
        deciding.addClassName("answering");
        return deciding;
    }

    private String decided(ContractDossier.Decided decided) {
        var formats = Formats.of(language);
        return t(
                "dealings.decided",
                formats.date(decided.at().atZone(QUEBEC).toLocalDate()),
                decided.by(),
                t(decided.decision().text()),
                decided.reason(),
                decided.declaredSaid(),
                formats.money(decided.amountBefore()),
                decided.contestedSaid(),
                decided.amountAfter().map(formats::money).orElse(""));
    }

    private void tell(DossierChange change, String done) {
        switch (change) {
            case DossierChange.Done _ -> {
                Notice.done(t(done));
                again.run();
            }
            case DossierChange.Refused(var _, String key) -> Notice.refused(t(key));
            case DossierChange.NotAllowed _ -> Notice.refused(t("dealings.stale"));
        }
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}
