package quebec.esja.workspace.suppliers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;

/// The data of an enterprise laid flat, one component per field of the form.
public record SupplierFields(
        String name,
        String legalName,
        String neq,
        String neqOverrideReason,
        String legalForm,
        String socialPurpose,
        @Nullable Integer foundedYear,
        String municipality,
        String address,
        String postalCode,
        String website,
        String email,
        String phone,
        String contactName,
        String contactEmail,
        String descriptionFr,
        String descriptionEn,
        String addedValueFr,
        String addedValueEn,
        SupplierData.Practice practice,
        List<OfferingData> offerings) {

    public SupplierFields {
        offerings = List.copyOf(offerings);
    }

    static SupplierFields of(SupplierData data) {
        return new SupplierFields(
                data.identity().name(),
                data.identity().legalName(),
                data.identity().neq(),
                data.identity().neqOverrideReason(),
                data.identity().legalForm(),
                data.identity().socialPurpose(),
                data.identity().foundedYear(),
                data.location().municipality(),
                data.location().address(),
                data.location().postalCode(),
                data.reach().website(),
                data.reach().email(),
                data.reach().phone(),
                data.contact().name(),
                data.contact().email(),
                data.description().fr(),
                data.description().en(),
                data.addedValue().fr(),
                data.addedValue().en(),
                data.practice(),
                data.offerings());
    }

    SupplierData data() {
        return new SupplierData(
                new SupplierData.Identity(
                        name,
                        legalName,
                        neq,
                        neqOverrideReason,
                        legalForm,
                        socialPurpose,
                        foundedYear),
                new SupplierData.Location(municipality, address, postalCode),
                new SupplierData.Reach(website, email, phone),
                new SupplierData.Contact(contactName, contactEmail),
                new LocalizedText(descriptionFr, descriptionEn),
                new LocalizedText(addedValueFr, addedValueEn),
                practice,
                offerings);
    }
}
