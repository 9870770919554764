package quebec.esja.site.contacts;

import org.springframework.stereotype.Component;
import quebec.esja.contacts.Reveals;
import quebec.esja.directory.Supplier;
import quebec.esja.site.Visit;

/// Tells the page of an enterprise how its persons to contact are reached.
@Component
public class ContactsViews {

    private final Reveals reveals;

    ContactsViews(Reveals reveals) {
        this.reveals = reveals;
    }

    public ContactsView of(Visit visit, Supplier supplier) {
        return ContactsView.of(visit, supplier, reveals.reachable(supplier.id()));
    }
}
