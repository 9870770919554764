package quebec.esja.site.attention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.attention.AttentionKind;
import quebec.esja.kernel.SupplierId;

/// Counts what people see of enterprises of the bound Pôle.
@Component
public class Onlookers {

    private final AttentionCounter counter;

    Onlookers(AttentionCounter counter) {
        this.counter = counter;
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

    /// What a browser loads ahead of a click is not read yet.
    private static boolean byAPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null
                && !Robots.named(request.getHeader(HttpHeaders.USER_AGENT));
    }
}
