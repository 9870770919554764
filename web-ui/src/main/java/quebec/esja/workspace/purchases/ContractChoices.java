package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Set;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerRow;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierRow;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;

/// The lists from which a contract's parties and category are chosen, read as they are typed in.
public record ContractChoices(Suppliers suppliers, Buyers buyers, Nomenclature nomenclature) {

    /// An enterprise or a buyer, by its id and name.
    public record Choice<I>(I id, String name) {}

    public ComboBox<Choice<SupplierId>> supplierField(String label) {
        var field = new ComboBox<Choice<SupplierId>>(label);
        field.setItems(query -> {
            var filter =
                    SupplierFilter.ALL
                            .withText(query.getFilter().orElse(""))
                            .withStatuses(Set.of(SupplierStatus.LISTED));
            return suppliers.rows(filter, query.getOffset(), query.getLimit()).stream()
                    .map(ContractChoices::choice);
        });
        field.setItemLabelGenerator(Choice::name);
        return field;
    }

    public ComboBox<Choice<BuyerId>> buyerField(String label) {
        var field = new ComboBox<Choice<BuyerId>>(label);
        field.setItems(query -> {
            var filter =
                    BuyerFilter.ALL
                            .withText(query.getFilter().orElse(""))
                            .withStatuses(Set.of(BuyerStatus.ACCEPTED));
            return buyers.page(filter, query.getOffset(), query.getLimit()).stream()
                    .map(ContractChoices::choice);
        });
        field.setItemLabelGenerator(Choice::name);
        return field;
    }

    static Choice<SupplierId> choice(Supplier supplier) {
        return new Choice<>(supplier.id(), supplier.name());
    }

    private static Choice<SupplierId> choice(SupplierRow row) {
        return new Choice<>(row.id(), row.name());
    }

    private static Choice<BuyerId> choice(BuyerRow row) {
        return new Choice<>(row.id(), row.name());
    }
}
