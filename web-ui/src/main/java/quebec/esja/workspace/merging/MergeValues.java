package quebec.esja.workspace.merging;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.merging.MergeField;
import quebec.esja.workspace.suppliers.Words;

/// What each part of a profile is called and says.
record MergeValues(Words words) {

    String label(MergeField field) {
        return words.t(
                switch (field) {
                    case NAME -> "suppliers.field.name";
                    case LEGAL_NAME -> "suppliers.field.legal-name";
                    case NEQ -> "suppliers.field.neq";
                    case LEGAL_FORM -> "suppliers.field.legal-form";
                    case SOCIAL_PURPOSE -> "suppliers.field.social-purpose";
                    case FOUNDED -> "suppliers.field.founded";
                    case PLACE -> "suppliers.group.place";
                    case PHONE -> "suppliers.field.phone";
                    case EMAIL -> "suppliers.field.email";
                    case WEBSITE -> "suppliers.field.website";
                    case PERSON -> "suppliers.group.person";
                    case DESCRIPTION -> "suppliers.field.description-fr";
                    case ADDED_VALUE -> "suppliers.field.added-value-fr";
                    case PRACTICE -> "suppliers.group.practice";
                    case OFFERINGS -> "suppliers.field.offerings";
                });
    }

    /// What the profile says there, in one line; that it says nothing otherwise.
    String text(MergeField field, SupplierData data) {
        var said =
                switch (field) {
                    case NAME -> data.identity().name();
                    case LEGAL_NAME -> data.identity().legalName();
                    case NEQ -> data.identity().neq();
                    case LEGAL_FORM ->
                            words.terms()
                                    .legalForm(data.identity().legalForm())
                                    .map(words::term)
                                    .orElse("");
                    case SOCIAL_PURPOSE ->
                            words.terms()
                                    .socialPurpose(data.identity().socialPurpose())
                                    .map(words::term)
                                    .orElse("");
                    case FOUNDED -> Objects.toString(data.identity().foundedYear(), "");
                    case PLACE -> place(data.location());
                    case PHONE -> data.reach().phone();
                    case EMAIL -> data.reach().email();
                    case WEBSITE -> data.reach().website();
                    case PERSON -> joined(data.contact().name(), data.contact().email());
                    case DESCRIPTION -> both(data.description());
                    case ADDED_VALUE -> both(data.addedValue());
                    case PRACTICE -> practice(data.practice());
                    case OFFERINGS ->
                            data.offerings().stream()
                                    .map(OfferingData::title)
                                    .map(title -> title.in(words.language().locale()))
                                    .collect(Collectors.joining(" · "));
                };
        return said.isBlank() ? words.t("merging.nothing") : said;
    }

    private String place(SupplierData.Location location) {
        return joined(
                location.municipality().isEmpty()
                        ? ""
                        : words.municipality(location.municipality()),
                location.address(),
                location.postalCode());
    }

    private String practice(SupplierData.Practice practice) {
        return joined(
                both(practice.mission()),
                practice.size().map(size -> words.t(size.text())).orElse(""),
                both(practice.opening()),
                both(practice.capacity()),
                practice.leadTimeDays() == null
                        ? ""
                        : words.t("supplier.lead-time", practice.leadTimeDays()),
                practice.acceptsTenders() ? words.t("supplier.tenders") : "");
    }

    private static String both(LocalizedText text) {
        return joined(text.fr(), text.en());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
