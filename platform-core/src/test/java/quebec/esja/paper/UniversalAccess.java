package quebec.esja.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/// Judges documents by PDF/UA-1, with veraPDF.
public final class UniversalAccess {

    private UniversalAccess() {}

    /// What is wrong with a document, ten faults at most.
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(profile(), false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault ->
                            fault.getRuleId().getClause()
                                    + "-"
                                    + fault.getRuleId().getTestNumber()
                                    + " at "
                                    + fault.getLocation().getContext())
                    .limit(10)
                    .toList();
        }
    }

    private static ValidationProfile profile() throws Exception {
        try (var rules =
                Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
            return Profiles.profileFromXml(Objects.requireNonNull(rules));
        }
    }
}
