package quebec.esja.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Reads the rows of a file with the closed lists and the places of Québec.
@Component
public class RowReader {

    private final Nomenclature nomenclature;
    private final Territories territories;
    private final WordSql wordSql = new WordSql();

    public RowReader(Nomenclature nomenclature, Territories territories) {
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    public List<RowReading> read(
            List<Spreadsheet.Line> lines, List<Column> columns, RowWords words) {
        return lines.stream().map(line -> RowRules.read(line, columns, words)).toList();
    }

    /// Looks up what the rows are understood with. Inside a transaction.
    ///
    /// @param choices of a person, municipality code by [WrittenPlace#key]
    public RowWords words(
            List<Spreadsheet.Line> lines, List<Column> columns, Map<String, String> choices) {
        Set<String> places = new LinkedHashSet<>();
        for (Spreadsheet.Line line : lines) {
            WrittenPlace place = RowRules.place(line, columns);
            if (place.isTold()) {
                places.add(place.name());
            }
        }
        Map<String, List<PlaceMatch>> found = new HashMap<>(wordSql.findPlaces(places));
        places.stream()
                .filter(place -> place.matches("\\d{5}"))
                .forEach(code ->
                        territories
                                .municipality(code)
                                .ifPresent(place ->
                                        found.put(code, List.of(PlaceMatch.of(place, 1)))));
        return new RowWords(
                new TradeWords(
                        nomenclature.categories(),
                        nomenclature.legalForms(),
                        nomenclature.socialPurposes(),
                        wordSql.synonyms()),
                new AreaWords(territories.regions(), territories.territories(), municipalities()),
                found,
                choices);
    }

    private List<Place.Municipality> municipalities() {
        return territories.territories().stream()
                .map(Place.Territory::code)
                .map(territories::municipalitiesOf)
                .flatMap(Collection::stream)
                .toList();
    }
}
