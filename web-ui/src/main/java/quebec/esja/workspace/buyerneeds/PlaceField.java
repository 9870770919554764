package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;

/// Finds a municipality, an MRC or a region as it is typed.
final class PlaceField extends ComboBox<Place> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    PlaceField(String label, NeedWords words) {
        super(label);
        setItemLabelGenerator(words::place);
        setItems(query ->
                places(query.getFilter().orElse(""), words)
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        setClearButtonVisible(true);
    }

    private static Stream<Place> places(String typed, NeedWords words) {
        var territories = words.territories();
        var sought = folded(typed);
        Stream<Place> larger =
                Stream.<Place>concat(
                                territories.territories().stream(), territories.regions().stream())
                        .filter(place -> folded(words.place(place)).contains(sought));
        return sought.isEmpty()
                ? larger
                : Stream.concat(
                                territories.find(typed, MOST).stream()
                                        .map(MunicipalityMatch::municipality),
                                larger)
                        .distinct();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
