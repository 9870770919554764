package quebec.esja.workspace.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.SupplierData;
import quebec.esja.workspace.StaleEdit;

/// What differs between two versions of an enterprise, field by field, in words.
final class SupplierDifferences {

    private SupplierDifferences() {}

    static List<StaleEdit.Difference> of(SupplierData theirs, SupplierData yours, Words words) {
        var differences = new ArrayList<StaleEdit.Difference>();
        var left = lines(SupplierFields.of(theirs), words);
        var right = lines(SupplierFields.of(yours), words);
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).text().equals(right.get(i).text())) {
                differences.add(
                        new StaleEdit.Difference(
                                left.get(i).label(), left.get(i).text(), right.get(i).text()));
            }
        }
        return differences;
    }

    private record Line(String label, String text) {}

    private static List<Line> lines(SupplierFields fields, Words words) {
        var language = words.language();
        var practice = fields.practice();
        return List.of(
                line(words, "name", fields.name()),
                line(words, "legal-name", fields.legalName()),
                line(words, "neq", fields.neq()),
                line(words, "neq-reason", fields.neqOverrideReason()),
                line(
                        words,
                        "legal-form",
                        Words.name(
                                words.terms().legalForm(fields.legalForm()),
                                fields.legalForm(),
                                language)),
                line(
                        words,
                        "social-purpose",
                        Words.name(
                                words.terms().socialPurpose(fields.socialPurpose()),
                                fields.socialPurpose(),
                                language)),
                line(words, "founded", Objects.toString(fields.foundedYear(), "")),
                line(
                        words,
                        "municipality",
                        fields.municipality().isEmpty()
                                ? ""
                                : words.municipality(fields.municipality())),
                line(words, "address", fields.address()),
                line(words, "postal-code", fields.postalCode()),
                line(words, "website", fields.website()),
                line(words, "email", fields.email()),
                line(words, "phone", fields.phone()),
                line(words, "contact-name", fields.contactName()),
                line(words, "contact-email", fields.contactEmail()),
                line(words, "description-fr", fields.descriptionFr()),
                line(words, "description-en", fields.descriptionEn()),
                line(words, "added-value-fr", fields.addedValueFr()),
                line(words, "added-value-en", fields.addedValueEn()),
                line(words, "mission-fr", practice.mission().fr()),
                line(words, "mission-en", practice.mission().en()),
                line(words, "size", practice.size().map(size -> words.t(size.text())).orElse("")),
                line(words, "lead-time", Objects.toString(practice.leadTimeDays(), "")),
                line(words, "opening-fr", practice.opening().fr()),
                line(words, "opening-en", practice.opening().en()),
                line(words, "capacity-fr", practice.capacity().fr()),
                line(words, "capacity-en", practice.capacity().en()),
                line(
                        words,
                        "tenders",
                        practice.acceptsTenders() ? words.t("suppliers.field.tenders.yes") : ""),
                line(
                        words,
                        "offerings",
                        fields.offerings().stream()
                                .map(offering -> offering(offering, words))
                                .collect(Collectors.joining("\n"))));
    }

    private static Line line(Words words, String field, String text) {
        return new Line(words.t("suppliers.field." + field), text);
    }

    private static String offering(OfferingData offering, Words words) {
        var parts =
                List.of(
                        offering.title().fr(),
                        offering.title().en(),
                        Words.name(
                                words.terms().category(offering.category()),
                                offering.category(),
                                words.language()),
                        Words.name(
                                words.terms().seaoCategory(offering.seaoCategory()),
                                offering.seaoCategory(),
                                words.language()),
                        words.t("suppliers.mode." + offering.mode().code()),
                        offering.description(),
                        offering.keywords(),
                        offering.areas().stream()
                                .map(words::area)
                                .collect(Collectors.joining(", ")),
                        offering.terms().price(),
                        offering.terms().minimumOrder(),
                        offering.terms().unspsc(),
                        offering.terms().unspscLabel(),
                        offering.terms().references().stream()
                                .map(reference -> reference(reference, words))
                                .collect(Collectors.joining(", ")));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String reference(OfferingReference reference, Words words) {
        return Stream.of(
                        reference.client(),
                        Objects.toString(reference.year(), ""),
                        reference.line(),
                        reference.named() ? words.t("suppliers.reference.named") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
