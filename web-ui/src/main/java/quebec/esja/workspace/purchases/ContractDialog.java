package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import quebec.esja.directory.Nomenclature;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.kernel.ContractId;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.AnswerOutcome;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.Side;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.EvidenceBadge;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.NoticeLink;
import quebec.esja.workspace.TenantUi;

/// One contract and what the party may do with it: answer, show or hide, correct, take back.
final class ContractDialog {

    private final Contracts contracts;
    private final ContractDossiers dossiers;
    private final Nomenclature nomenclature;
    private final Acting acting;
    private final Runnable changed;
    private final Language language = TenantUi.here().language();
    private final Texts texts = Texts.of(language);
    private final Dialog dialog = new Dialog();

    /// @param changed told when something was done
    ContractDialog(
            Contracts contracts,
            ContractDossiers dossiers,
            Nomenclature nomenclature,
            Acting acting,
            Runnable changed) {
        this.contracts = contracts;
        this.dossiers = dossiers;
        this.nomenclature = nomenclature;
        this.acting = acting;
        this.changed = changed;
        dialog.addClassName("contract-dialog");
    }

    void open(ContractId id, Party party) {
        contracts
                .find(id)
                .filter(contract -> contract.isOf(party))
                .ifPresent(contract -> show(contract, party));
    }

    private void show(Contract contract, Party party) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        dialog.setHeaderTitle(contract.data().title());
        dialog.add(facts(contract));
        if (contract.answer() == Answer.CONTESTED) {
            dialog.add(
                    new Paragraph(
                            contract.answerNote().isBlank()
                                    ? t("dealings.contested.unsaid")
                                    : t("dealings.contested", contract.answerNote())));
        }
        var asked = contract.answer() == Answer.WAITING && contract.answeredBy() == party.side();
        if (asked) {
            dialog.add(answering(contract, party));
        } else if (contract.answer() == Answer.WAITING) {
            dialog.add(
                    new Paragraph(
                            t(
                                    "dealings.waiting",
                                    contract.answeredBy() == Side.SUPPLIER
                                            ? contract.supplierName()
                                            : contract.buyerName())));
        }
        if (!(party instanceof Party.OfPole) && !asked) {
            dialog.add(shown(contract, party));
        }
        dialog.add(
                new DossierSection(
                        dossiers,
                        contract,
                        party,
                        acting,
                        () -> {
                            changed.run();
                            open(contract.id(), party);
                        }));
        if (contract.declaredBy() == party.side()
                && (contract.answer() == Answer.WAITING || contract.answer() == Answer.CONTESTED)) {
            dialog.getFooter().add(takeBack(contract, party), correct(contract));
        }
        dialog.getFooter().add(new Button(t("dealings.close"), _ -> dialog.close()));
        dialog.open();
    }

    private Component facts(Contract contract) {
        var data = contract.data();
        var formats = Formats.of(language);
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "dealings.column.buyer", contract.buyerName());
        fact(list, "dealings.column.supplier", contract.supplierName());
        fact(
                list,
                "dealings.column.amount",
                t("dealings.amount", formats.money(data.amount()), t(data.taxBasis().text())));
        fact(
                list,
                "dealings.period",
                t(
                        "dealings.from-to",
                        formats.date(data.period().from()),
                        formats.date(data.period().to())));
        fact(
                list,
                "dealings.column.category",
                ContractSheet.category(nomenclature, data.category(), language));
        fact(list, "dealings.column.nature", t(data.nature().text()));
        fact(list, "dealings.column.mode", t(data.mode().text()));
        fact(list, "dealings.declared-by", t(contract.declaredBy().text()));
        var evidence = new DescriptionList.Description(new EvidenceBadge(contract.grade(), texts));
        contract.corroboration()
                .ifPresent(found -> evidence.add(new Text(" "), NoticeLink.to(found, texts)));
        list.add(new DescriptionList.Term(t("dealings.column.evidence")), evidence);
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
        }
    }

    private Component answering(Contract contract, Party party) {
        var allows = new Checkbox(t("contracts.answer.public"));
        var note = new TextArea(t("contracts.answer.note"));
        note.setHelperText(t("contracts.answer.note.hint"));
        note.setMaxLength(1000);
        note.setWidthFull();
        var confirm =
                new Button(
                        t("contracts.answer.confirm"),
                        _ ->
                                answer(
                                        contract,
                                        new ContractReply.Confirms(allows.getValue()),
                                        party,
                                        note));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var contest =
                new Button(
                        t("contracts.answer.contest"),
                        _ ->
                                answer(
                                        contract,
                                        new ContractReply.Contests(note.getValue()),
                                        party,
                                        note));
        var actions = new Div(confirm, contest);
        actions.addClassName("record-form-actions");
        var answering = new Div(allows, actions, note);
        answering.addClassName("answering");
        return answering;
    }

    private void answer(Contract contract, ContractReply reply, Party party, TextArea note) {
        switch (contracts.answer(contract.id(), reply, party, acting.actor())) {
            case AnswerOutcome.Answered(Contract now) -> {
                Notice.done(
                        t(
                                now.answer() == Answer.CONFIRMED
                                        ? "contracts.answer.confirmed.sentence"
                                        : "contracts.answer.contested.sentence",
                                now.data().title()));
                finish();
            }
            case AnswerOutcome.AnsweredBefore _,
                    AnswerOutcome.TooLate _,
                    AnswerOutcome.Unknown _ -> {
                Notice.refused(t("dealings.stale"));
                finish();
            }
            case AnswerOutcome.NoteMissing _ -> {
                note.setInvalid(true);
                note.setErrorMessage(t("purchases.refusal.note"));
                note.focus();
            }
        }
    }

    private Component shown(Contract contract, Party party) {
        var side = party.side() == Side.SUPPLIER;
        var allows = new Checkbox(t("contracts.answer.public"));
        allows.setValue(side ? contract.supplierAllowsPublic() : contract.buyerAllowsPublic());
        allows.addValueChangeListener(change -> {
            contracts.allowPublic(contract.id(), change.getValue(), party, acting.actor());
            changed.run();
        });
        var shown = new Div(allows, new Paragraph(t("dealings.both")));
        shown.addClassName("answering");
        return shown;
    }

    private Component correct(Contract contract) {
        var pole = TenantUi.here().pole().orElseThrow();
        var link = new Anchor(pole.slug() + "/contrats/" + contract.id(), t("dealings.correct"));
        link.addClassName("primary-link");
        link.getElement().addEventListener("click", _ -> dialog.close());
        return link;
    }

    private Component takeBack(Contract contract, Party party) {
        var button =
                new Button(
                        t("dealings.take-back"),
                        _ ->
                                Confirm.ask(
                                        t("dealings.take-back.title"),
                                        t("dealings.take-back.sentence", contract.data().title()),
                                        t("dealings.take-back"),
                                        () -> {
                                            if (contracts.takeBack(
                                                    contract.id(), party, acting.actor())) {
                                                Notice.done(
                                                        t(
                                                                "dealings.taken-back",
                                                                contract.data().title()));
                                            } else {
                                                Notice.refused(t("dealings.stale"));
                                            }
                                            finish();
                                        }));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void finish() {
        dialog.close();
        changed.run();
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
