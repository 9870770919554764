package quebec.esja.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.Labels;

/// Takes up, for an enterprise that is new here, what stands beside its profile elsewhere. A label is declared here, not verified.
@Component
public class TakenBeside {

    private final Labels labels;
    private final Establishments establishments;

    public TakenBeside(Labels labels, Establishments establishments) {
        this.labels = labels;
        this.establishments = establishments;
    }

    /// What the rules refuse meanwhile, such as a label that has just expired, is left out.
    void take(SupplierId supplier, PublishedProfile published, Actor actor) {
        published.labels().forEach(label -> labels.declare(supplier, label, actor));
        if (!published.places().isEmpty()) {
            establishments.change(supplier, List.of(), published.places(), actor);
        }
    }
}
