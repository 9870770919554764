package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.exchange.OfferedNeed;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// All that leaves with a need that is offered, line by line.
@Component
class OfferedFacts {

    private final Nomenclature nomenclature;
    private final Territories territories;

    OfferedFacts(Nomenclature nomenclature, Territories territories) {
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    /// @param documents titles of those that enterprises read
    DescriptionList of(OfferedNeed need, List<String> documents, Texts texts) {
        var formats = Formats.of(texts.language());
        var locale = texts.language().locale();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, texts.get("exchanging.fact.what"), need.what());
        fact(list, texts.get("needing.field.detail"), need.detail());
        fact(
                list,
                texts.get("needing.column.category"),
                nomenclature
                        .category(need.category())
                        .map(term -> term.name().in(locale))
                        .orElse(""));
        fact(list, texts.get("needing.field.unspsc"), need.unspsc());
        fact(list, texts.get("needing.field.nature"), texts.get(need.nature().text()));
        fact(
                list,
                texts.get("needing.field.place"),
                territories
                        .place(need.place())
                        .map(Place::name)
                        .map(name -> name.in(locale))
                        .orElse(""));
        fact(
                list,
                texts.get("needing.field.wanted"),
                need.wantedOn().map(formats::date).orElse(""));
        fact(list, texts.get("needing.field.amount"), texts.get(need.amount().text()));
        fact(list, texts.get("needing.field.mode"), texts.get(need.mode().text()));
        fact(list, texts.get("needing.field.answer-by"), formats.date(need.answerBy()));
        fact(list, texts.get("needing.field.questions"), String.join("\n", need.questions()));
        fact(list, texts.get("needing.files"), String.join("\n", documents));
        return list;
    }

    private static void fact(DescriptionList list, String name, String value) {
        if (!value.isBlank()) {
            var said = new DescriptionList.Description(value);
            said.addClassName("said");
            list.add(new DescriptionList.Term(name), said);
        }
    }
}
