package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierRow;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.neighbours.Neighbour;
import quebec.esja.neighbours.NeighbourListings;

/// Chooses whom the buyer paid: among the enterprises of the Pôle, then among those that other Pôles list, read as one types.
final class PayeeField extends ComboBox<PayeeField.Payee> {

    private static final long serialVersionUID = 1L;

    /// @param pole name of the Pôle that lists it; absent for this one
    record Payee(SupplierId id, String name, Optional<String> pole) {

        private static Payee of(SupplierRow row) {
            return new Payee(row.id(), row.name(), Optional.empty());
        }

        private static Payee of(Neighbour neighbour) {
            return new Payee(neighbour.id(), neighbour.name(), Optional.of(neighbour.pole()));
        }
    }

    PayeeField(String label, Suppliers suppliers, NeighbourListings neighbours, Wording words) {
        super(label);
        setItems(query ->
                page(
                        suppliers,
                        neighbours,
                        query.getFilter().orElse(""),
                        query.getOffset(),
                        query.getLimit()));
        setItemLabelGenerator(payee ->
                payee.pole()
                        .map(pole -> words.text("declaring.payee", payee.name(), pole))
                        .orElse(payee.name()));
        setRenderer(new ComponentRenderer<>(payee -> choice(payee, words)));
    }

    private static Stream<Payee> page(
            Suppliers suppliers, NeighbourListings neighbours, String text, int offset, int limit) {
        var filter = SupplierFilter.ALL.withText(text).withStatuses(Set.of(SupplierStatus.LISTED));
        var own = suppliers.rows(filter, offset, limit).stream().map(Payee::of).toList();
        if (own.size() == limit) {
            return own.stream();
        }
        var passed = Math.max(0, offset - suppliers.count(filter));
        return Stream.concat(
                own.stream(),
                neighbours.named(text, passed, limit - own.size()).stream().map(Payee::of));
    }

    private static Component choice(Payee payee, Wording words) {
        var choice = new Div(new Span(payee.name()));
        payee.pole()
                .ifPresent(pole -> {
                    var listed = new Div(words.text("declaring.payee.elsewhere", pole));
                    listed.addClassName("hint");
                    choice.add(listed);
                });
        return choice;
    }
}
