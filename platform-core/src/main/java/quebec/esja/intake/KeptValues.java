package quebec.esja.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.names.NameKeys;
import quebec.esja.rows.Field;
import quebec.esja.rows.RowReading;
import quebec.esja.spreadsheets.CellText;

/// What the Pôle keeps of an enterprise, seen as columns of a file.
record KeptValues(SupplierData data, Map<Field, String> values) {

    static KeptValues of(SupplierData data) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, data.identity().name());
        values.put(Field.LEGAL_NAME, data.identity().legalName());
        values.put(Field.NEQ, data.identity().neq());
        values.put(Field.NEQ_REASON, data.identity().neqOverrideReason());
        values.put(Field.LEGAL_FORM, data.identity().legalForm());
        values.put(Field.SOCIAL_PURPOSE, data.identity().socialPurpose());
        Integer year = data.identity().foundedYear();
        values.put(Field.FOUNDED_YEAR, year == null ? "" : String.valueOf(year));
        values.put(Field.MUNICIPALITY, data.location().municipality());
        values.put(Field.ADDRESS, data.location().address());
        values.put(Field.POSTAL_CODE, data.location().postalCode());
        values.put(Field.WEBSITE, data.reach().website());
        values.put(Field.EMAIL, data.reach().email());
        values.put(Field.PHONE, data.reach().phone());
        values.put(Field.DESCRIPTION, data.description().fr());
        values.put(Field.DESCRIPTION_EN, data.description().en());
        values.put(Field.CONTACT_NAME, data.contact().name());
        values.put(Field.CONTACT_EMAIL, data.contact().email());
        return new KeptValues(data, values);
    }

    /// The data of an enterprise that only its row tells of.
    static SupplierData fresh(RowReading row) {
        return of(SupplierData.named(row.value(Field.NAME))).with(row);
    }

    /// The fields that the row tells otherwise. A name that differs by its writing only is no change; offerings are told
    /// only of an enterprise that has none.
    List<RowOutcome.Change> changes(RowReading row) {
        List<RowOutcome.Change> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String told = row.values().get(field);
            String before = values.get(field);
            if (told != null
                    && before != null
                    && !told.equals(before)
                    && !isSameName(field, before, told)) {
                changes.add(new RowOutcome.Change(field, before, told));
            }
        }
        if (data.offerings().isEmpty() && !row.offerings().isEmpty()) {
            changes.add(
                    new RowOutcome.Change(
                            Field.OFFERINGS,
                            "",
                            String.join(
                                    ", ",
                                    row.offerings().stream()
                                            .map(offering -> offering.title().fr())
                                            .toList())));
        }
        return changes;
    }

    private static boolean isSameName(Field field, String before, String told) {
        return field == Field.NAME && NameKeys.of(before).whole().equals(NameKeys.of(told).whole());
    }

    /// The data once the row is taken in.
    SupplierData with(RowReading row) {
        Map<Field, String> next = new EnumMap<>(values);
        changes(row).forEach(change -> next.replace(change.field(), change.after()));
        return new SupplierData(
                new SupplierData.Identity(
                        text(next, Field.NAME),
                        text(next, Field.LEGAL_NAME),
                        text(next, Field.NEQ),
                        text(next, Field.NEQ_REASON),
                        text(next, Field.LEGAL_FORM),
                        text(next, Field.SOCIAL_PURPOSE),
                        CellText.present(text(next, Field.FOUNDED_YEAR))
                                .map(Integer::valueOf)
                                .orElse(null)),
                new SupplierData.Location(
                        text(next, Field.MUNICIPALITY),
                        text(next, Field.ADDRESS),
                        text(next, Field.POSTAL_CODE)),
                new SupplierData.Reach(
                        text(next, Field.WEBSITE),
                        text(next, Field.EMAIL),
                        text(next, Field.PHONE)),
                new SupplierData.Contact(
                        text(next, Field.CONTACT_NAME), text(next, Field.CONTACT_EMAIL)),
                new LocalizedText(text(next, Field.DESCRIPTION), text(next, Field.DESCRIPTION_EN)),
                data.addedValue(),
                data.practice(),
                data.offerings().isEmpty() ? row.offerings() : data.offerings());
    }

    private static String text(Map<Field, String> values, Field field) {
        return Optional.ofNullable(values.get(field)).orElse("");
    }
}
