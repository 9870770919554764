package quebec.esja.site.directory;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;

/// Which territories a Pôle serves today, from the register.
@NamedInterface("directory")
@Component
public class ServedTerritories {

    private final Poles poles;

    ServedTerritories(Poles poles) {
        this.poles = poles;
    }

    /// Codes of territories; none for a Pôle without a territory.
    public List<String> of(PoleFront pole) {
        return poles.find(new Slug(pole.slug()))
                .map(Pole::territories)
                .map(List::copyOf)
                .orElse(List.of());
    }
}
