package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.AnswerOutcome;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Tells that the contract was probably declared already, so that it is counted once: the person confirms that one, says that
/// this is another, or goes back.
final class SameContract {

    private SameContract() {}

    /// @param mayBeAnother whether it can be kept as another one
    /// @param keep         keeps it as another one
    static void ask(
            List<Contract> same,
            Party party,
            Contracts contracts,
            Acting acting,
            boolean mayBeAnother,
            Runnable keep) {
        var ui = TenantUi.here();
        var texts = Texts.of(ui.language());
        var formats = Formats.of(ui.language());
        var dialog = new Dialog(texts.get("dealings.same.title"));
        var list = new UnorderedList();
        for (var contract : same) {
            list.add(
                    new ListItem(
                            texts.get(
                                    "dealings.same.one",
                                    contract.data().title(),
                                    formats.money(contract.data().amount()),
                                    formats.date(contract.data().period().from()),
                                    formats.date(contract.data().period().to()),
                                    texts.get(contract.declaredBy().text()))));
        }
        dialog.add(new Paragraph(texts.get("dealings.same.sentence")), list);
        dialog.getFooter().add(new Button(texts.get("dealings.same.back"), _ -> dialog.close()));
        if (mayBeAnother) {
            dialog.getFooter()
                    .add(
                            new Button(
                                    texts.get("dealings.same.another"),
                                    _ -> {
                                        dialog.close();
                                        keep.run();
                                    }));
        }
        same.stream()
                .filter(contract ->
                        contract.answer() == Answer.WAITING
                                && contract.answeredBy() == party.side())
                .findFirst()
                .ifPresent(contract ->
                        dialog.getFooter()
                                .add(confirm(contract, party, contracts, acting, dialog)));
        dialog.open();
    }

    private static Button confirm(
            Contract contract, Party party, Contracts contracts, Acting acting, Dialog dialog) {
        var ui = TenantUi.here();
        var texts = Texts.of(ui.language());
        var confirm =
                new Button(
                        texts.get("dealings.same.confirm"),
                        _ -> {
                            dialog.close();
                            if (contracts.answer(
                                            contract.id(),
                                            new ContractReply.Confirms(true),
                                            party,
                                            acting.actor())
                                    instanceof AnswerOutcome.Answered) {
                                Notice.done(
                                        texts.get(
                                                "contracts.answer.confirmed.sentence",
                                                contract.data().title()));
                                UI.getCurrent()
                                        .navigate(ui.pole().orElseThrow().slug() + "/contrats");
                            } else {
                                Notice.refused(texts.get("dealings.stale"));
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return confirm;
    }
}
