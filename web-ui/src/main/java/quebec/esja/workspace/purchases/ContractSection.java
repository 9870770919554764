package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractFilter;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.Side;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the contracts that wait for the answer of the person's buyers and enterprises.
@org.springframework.stereotype.Component
class ContractSection implements TodaySection {

    private static final int ORDER = 40;
    private static final int SHOWN = 10;

    private final Contracts contracts;
    private final OwnParties own;

    ContractSection(Contracts contracts, OwnParties own) {
        this.contracts = contracts;
        this.own = own;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.SUPPLIER_MANAGER)
                && !roles.contains(Role.BUYER_MANAGER)
                && !roles.contains(Role.BUYER_MEMBER)) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        own.all().stream()
                .map(OwnParties.Named::party)
                .filter(party -> !(party instanceof Party.OfPole))
                .forEach(party ->
                        waiting(party).forEach(contract -> list.add(line(pole, contract))));
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts().get("dealings.today.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private List<Contract> waiting(Party party) {
        return contracts
                .page(ContractFilter.of(party).withAnswers(Set.of(Answer.WAITING)), 0, 100)
                .stream()
                .filter(contract -> contract.answeredBy() == party.side())
                .limit(SHOWN)
                .toList();
    }

    private static ListItem line(PoleFront pole, Contract contract) {
        var declaring =
                contract.answeredBy() == Side.SUPPLIER
                        ? contract.buyerName()
                        : contract.supplierName();
        return new ListItem(
                new Anchor(
                        pole.slug() + "/contrats",
                        texts().get(
                                        "dealings.today.confirm",
                                        contract.data().title(),
                                        Formats.of(TenantUi.here().language())
                                                .money(contract.data().amount()),
                                        declaring)));
    }

    private static Texts texts() {
        return Texts.of(TenantUi.here().language());
    }
}
