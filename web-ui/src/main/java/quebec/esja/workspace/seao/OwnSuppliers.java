package quebec.esja.workspace.seao;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.SignedIn;

/// For which enterprises the signed-in person may look and answer.
@Component
class OwnSuppliers {

    private final Members members;
    private final Suppliers suppliers;

    OwnSuppliers(Members members, Suppliers suppliers) {
        this.members = members;
        this.suppliers = suppliers;
    }

    /// Absent for the Pôle's own people, who see all.
    Optional<Set<SupplierId>> ids() {
        return manager().map(Membership::suppliers).map(Map::keySet);
    }

    /// The person as a manager of enterprises; absent for the Pôle's own people.
    Optional<MemberId> managing() {
        return manager().map(Membership::id);
    }

    private Optional<Membership> manager() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .filter(membership -> !membership.isStaff());
    }

    /// The first by name of those that are listed.
    Optional<Enterprise> first() {
        return ids().map(ids -> listed(ids).stream().findFirst())
                .orElseGet(() -> rows("", 0, 1).stream().findFirst());
    }

    /// Fills a field with those that are listed: the person's own, or all of the Pôle's as they are typed.
    void fill(ComboBox<Enterprise> field) {
        ids().ifPresentOrElse(
                        ids -> field.setItems(listed(ids)),
                        () ->
                                field.setItems(query ->
                                        rows(
                                                query.getFilter().orElse(""),
                                                query.getOffset(),
                                                query.getLimit())
                                                .stream()));
    }

    private List<Enterprise> listed(Set<SupplierId> ids) {
        return suppliers.find(ids).stream()
                .filter(Supplier::listed)
                .map(supplier -> new Enterprise(supplier.id(), supplier.name()))
                .sorted(Comparator.comparing(Enterprise::name))
                .toList();
    }

    private List<Enterprise> rows(String text, int offset, int limit) {
        return suppliers
                .rows(
                        SupplierFilter.ALL
                                .withText(text)
                                .withStatuses(Set.of(SupplierStatus.LISTED)),
                        offset,
                        limit)
                .stream()
                .map(row -> new Enterprise(row.id(), row.name()))
                .toList();
    }
}
