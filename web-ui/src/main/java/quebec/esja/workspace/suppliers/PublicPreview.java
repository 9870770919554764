package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;

/// What the public sees, or will see, of an enterprise: only what is public, as it was last saved.
final class PublicPreview extends Article {

    private static final long serialVersionUID = 1L;

    PublicPreview(SupplierData data, Words words) {
        addClassName("public-preview");
        var locale = words.language().locale();
        add(new Paragraph(words.t("suppliers.preview.sentence")), new H2(data.identity().name()));
        paragraph(
                Stream.of(
                                Words.name(
                                        words.terms().legalForm(data.identity().legalForm()),
                                        data.identity().legalForm(),
                                        words.language()),
                                data.location().municipality().isEmpty()
                                        ? ""
                                        : words.municipality(data.location().municipality()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")));
        paragraph(data.practice().mission().in(locale));
        paragraph(data.description().in(locale));
        if (!data.offerings().isEmpty()) {
            var list = new UnorderedList();
            data.offerings().forEach(offering -> list.add(new ListItem(sentence(offering, words))));
            add(new H3(words.t("suppliers.field.offerings")), list);
        }
        practice(data.practice(), words);
        var value = data.addedValue().in(locale);
        if (!value.isBlank()) {
            add(new H3(words.t("suppliers.preview.added-value")), new Paragraph(value));
        }
        var reach =
                Stream.of(data.reach().phone(), data.reach().email(), data.reach().website())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!reach.isBlank()) {
            add(new H3(words.t("suppliers.preview.reach")), new Paragraph(reach));
        }
    }

    private void practice(SupplierData.Practice practice, Words words) {
        var locale = words.language().locale();
        var opening = practice.opening().in(locale);
        paragraph(practice.capacity().in(locale));
        paragraph(
                Stream.of(
                                practice.size().map(size -> words.t(size.text())).orElse(""),
                                practice.leadTimeDays() instanceof Integer days
                                        ? words.t("suppliers.preview.lead-time", days)
                                        : "",
                                practice.acceptsTenders() ? words.t("supplier.tenders") : "",
                                opening.isEmpty() ? "" : words.t("supplier.opening", opening))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")));
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            add(new Paragraph(text));
        }
    }

    private static String sentence(OfferingData offering, Words words) {
        var areas = offering.areas().stream().map(words::area).collect(Collectors.joining(", "));
        return words.t(
                "suppliers.preview.offering",
                offering.title().in(words.language().locale()),
                Words.name(
                        words.terms().category(offering.category()),
                        offering.category(),
                        words.language()),
                areas.isBlank() ? words.t("suppliers.preview.nowhere") : areas);
    }
}
