package quebec.esja.elsewhere;

import java.util.List;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;

/// What other Pôles publish about an enterprise: nothing that is not public there.
///
/// @param poles their names
/// @param data  as the Pôle where it was confirmed last publishes it
public record PublishedProfile(List<String> poles, SupplierData data) {

    public PublishedProfile {
        poles = List.copyOf(poles);
    }

    /// The names of the Pôles, in one line.
    public String places() {
        return String.join(", ", poles);
    }

    /// What was typed, and what is published wherever nothing was typed.
    public SupplierData fill(SupplierData typed) {
        SupplierData.Identity mine = typed.identity();
        SupplierData.Identity theirs = data.identity();
        return typed.withIdentity(
                        new SupplierData.Identity(
                                or(mine.name(), theirs.name()),
                                mine.legalName(),
                                mine.neq(),
                                mine.neqOverrideReason(),
                                or(mine.legalForm(), theirs.legalForm()),
                                or(mine.socialPurpose(), theirs.socialPurpose()),
                                mine.foundedYear()))
                .withLocation(
                        typed.location().municipality().isBlank()
                                ? data.location()
                                : typed.location())
                .withDescription(
                        new LocalizedText(
                                or(typed.description().fr(), data.description().fr()),
                                or(typed.description().en(), data.description().en())))
                .withOfferings(typed.offerings().isEmpty() ? data.offerings() : typed.offerings());
    }

    private static String or(String typed, String published) {
        return typed.isBlank() ? published : typed;
    }
}
