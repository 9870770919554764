package quebec.esja.workspace.purchases;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.buyers.Buyers;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Contracts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Declares a realized contract, or corrects one that the other party has not confirmed.
@Route(value = ":pole/contrats/:contract", layout = WorkspaceLayout.class)
class DeclareView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// In place of a contract's id: one to be declared.
    private static final String NEW = "nouveau";

    private final transient Contracts contracts;
    private final transient OwnParties own;
    private final transient Suppliers suppliers;
    private final transient Buyers buyers;
    private final transient Nomenclature nomenclature;
    private final transient Acting acting;

    DeclareView(
            Contracts contracts,
            OwnParties own,
            Suppliers suppliers,
            Buyers buyers,
            Nomenclature nomenclature,
            Acting acting) {
        super("dealings.declare.title");
        this.contracts = contracts;
        this.own = own;
        this.suppliers = suppliers;
        this.buyers = buyers;
        this.nomenclature = nomenclature;
        this.acting = acting;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var named = event.getRouteParameters().get("contract").orElse(NEW);
        if (named.equals(NEW)) {
            var chosen =
                    event.getLocation()
                            .getQueryParameters()
                            .getSingleParameter("entreprise")
                            .flatMap(DeclareView::uuid)
                            .map(SupplierId::new)
                            .flatMap(suppliers::find)
                            .filter(Supplier::listed);
            add(
                    new PageHeader(t("dealings.declare.title"))
                            .withSentence(t("dealings.declare.sentence")));
            var form = form(Optional.empty());
            chosen.ifPresent(form::choose);
            add(form);
            return;
        }
        var found = uuid(named).map(ContractId::new).flatMap(contracts::find).filter(this::mine);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        add(
                new PageHeader(t("dealings.correct.title"))
                        .withSentence(t("dealings.correct.sentence")));
        add(form(found));
    }

    private boolean mine(Contract contract) {
        return own.all().stream()
                .anyMatch(one ->
                        contract.isOf(one.party()) && contract.declaredBy() == one.party().side());
    }

    private ContractForm form(Optional<Contract> correcting) {
        return new ContractForm(
                correcting,
                own.all(),
                contracts,
                new ContractChoices(suppliers, buyers, nomenclature),
                acting);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
