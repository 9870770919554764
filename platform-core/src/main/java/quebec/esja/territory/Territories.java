package quebec.esja.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;

/// Reads the territories. They are the same for every Pôle and change once a year, so one reading serves ten minutes.
@Service
public class Territories {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int LONGEST_PLACE = 120;

    private final ProvinceTransactions transactions;
    private final TerritorySql sql = new TerritorySql();
    private final LoadingCache<String, Gazetteer> read;

    public Territories(ProvinceTransactions transactions) {
        this.transactions = transactions;
        this.read =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(FRESH)
                        .build(_ -> transactions.read(sql::gazetteer));
    }

    /// The 17 regions, by code.
    public List<Place.Region> regions() {
        return gazetteer().regions();
    }

    /// The 104 territories, by name.
    public List<Place.Territory> territories() {
        return gazetteer().territories();
    }

    /// The municipalities in force of one territory, by name; none for an unknown code.
    public List<Place.Municipality> municipalitiesOf(String territory) {
        return gazetteer().municipalitiesOf(territory);
    }

    /// The place of a code: five digits a municipality, three a territory, two a region.
    public Optional<Place> place(String code) {
        return gazetteer().place(code);
    }

    public Optional<Place.Municipality> municipality(String code) {
        return place(code)
                .filter(Place.Municipality.class::isInstance)
                .map(Place.Municipality.class::cast);
    }

    /// The municipalities that a written place may mean, best first, `most` at most.
    public List<MunicipalityMatch> find(String written, int most) {
        String bounded =
                written.length() > LONGEST_PLACE ? written.substring(0, LONGEST_PLACE) : written;
        if (bounded.isBlank()) {
            return List.of();
        }
        Gazetteer known = gazetteer();
        return transactions.read(() -> sql.find(bounded, most)).stream()
                .flatMap(found ->
                        known.municipality(found.code()).stream()
                                .map(place -> new MunicipalityMatch(place, found.score())))
                .toList();
    }

    /// The territories and regions of exactly that name, accents, case and « MRC de » aside; the smaller first.
    public List<Place> named(String written) {
        return written.length() > LONGEST_PLACE ? List.of() : gazetteer().named(written);
    }

    /// What is read as that place and no other: « Rimouski », « Saint-Damase (MRC des Maskoutains) »,
    /// « Hatley (Canton, MRC de Memphrémagog) », « MRC de L'Érable », « Montréal (région) »; the code where no words tell it apart.
    public String told(Place place) {
        return gazetteer().told(place);
    }

    /// Splits what was typed when it ends with the exact name of a place in force, accents, case and « St- » aside. Words in
    /// quotes, a place alone and a place that belongs to what precedes it («fromage d’Oka») are left as they are.
    public Optional<PlacedWords> placedWords(String typed) {
        return typed.length() > LONGEST_PLACE ? Optional.empty() : gazetteer().placedWords(typed);
    }

    private Gazetteer gazetteer() {
        return read.get("all");
    }
}
