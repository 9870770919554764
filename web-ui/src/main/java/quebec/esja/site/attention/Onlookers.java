package quebec.esja.site.attention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.attention.AttentionKind;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.Found;
import quebec.esja.tenancy.Tenants;

/// Counts what people see of enterprises, of the bound Pôle unless it says otherwise.
@Component
public class Onlookers {

    private final AttentionCounter counter;
    private final Tenants tenants;

    Onlookers(AttentionCounter counter, Tenants tenants) {
        this.counter = counter;
        this.tenants = tenants;
    }

    /// Someone reads the page of an enterprise.
    public void read(HttpServletRequest request, SupplierId enterprise) {
        if (byAPerson(request)) {
            counter.seen(AttentionKind.PAGE_VIEW, enterprise);
        }
    }

    /// Someone sees enterprises among the results of a search.
    public void found(HttpServletRequest request, Collection<SupplierId> enterprises) {
        if (byAPerson(request)) {
            counter.seen(AttentionKind.APPEARANCE, enterprises);
        }
    }

    /// Someone sees enterprises among the results of a search of the province: it counts in each Pôle that lists them.
    public void foundInProvince(HttpServletRequest request, List<Found> results) {
        if (byAPerson(request)) {
            results.stream()
                    .flatMap(found -> found.listings().stream())
                    .forEach(listing ->
                            tenants.active(new Slug(listing.pole()))
                                    .ifPresent(pole ->
                                            counter.seen(
                                                    pole,
                                                    AttentionKind.APPEARANCE,
                                                    List.of(listing.id()))));
        }
    }

    /// What a browser loads ahead of a click is not read yet.
    private static boolean byAPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null
                && !Robots.named(request.getHeader(HttpHeaders.USER_AGENT));
    }
}
