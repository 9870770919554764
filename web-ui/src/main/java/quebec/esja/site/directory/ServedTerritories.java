package quebec.esja.site.directory;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Which territories a Pôle serves today, and which Pôles serve a place, from the register.
@NamedInterface("directory")
@Component
public class ServedTerritories {

    private final Poles poles;
    private final PoleFronts fronts;
    private final Territories territories;

    ServedTerritories(Poles poles, PoleFronts fronts, Territories territories) {
        this.poles = poles;
        this.fronts = fronts;
        this.territories = territories;
    }

    /// The Pôles open to visitors that serve a place or a part of it, by name.
    ///
    /// @param code of a municipality, a territory or a region; any other is served by none
    List<PoleFront> serving(String code) {
        return territories
                .place(code)
                .map(place ->
                        fronts.published().stream()
                                .filter(pole -> of(pole).stream().anyMatch(in(place)))
                                .toList())
                .orElse(List.of());
    }

    private Predicate<String> in(Place place) {
        return switch (place) {
            case Place.Municipality municipality -> municipality.territory().code()::equals;
            case Place.Territory territory -> territory.code()::equals;
            case Place.Region region ->
                    code ->
                            territories
                                    .place(code)
                                    .filter(served ->
                                            served instanceof Place.Territory one
                                                    && one.region().equals(region))
                                    .isPresent();
        };
    }

    /// Codes of territories; none for a Pôle without a territory.
    public List<String> of(PoleFront pole) {
        return poles.find(new Slug(pole.slug()))
                .map(Pole::territories)
                .map(List::copyOf)
                .orElse(List.of());
    }
}
