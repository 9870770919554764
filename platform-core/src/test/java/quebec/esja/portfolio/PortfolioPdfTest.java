package quebec.esja.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import quebec.esja.texts.Language;

class PortfolioPdfTest {

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(Language.FRENCH, true, 1),
                Arguments.of(Language.FRENCH, false, 20),
                Arguments.of(Language.ENGLISH, true, 20),
                Arguments.of(Language.ENGLISH, false, 1),
                Arguments.of(Language.FRENCH, true, 30));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isUniversallyAccessible(Language language, boolean logo, int entries) throws Exception {
        long start = System.nanoTime();
        byte[] pdf = PdfPress.print(PortfolioLayout.xhtml(SamplePortfolios.of(language, logo, entries)));
        System.out.printf("Portfolio of %d in %s: %d ms, %d kB%n", entries, language, (System.nanoTime() - start) / 1_000_000, pdf.length / 1024);
        Files.write(Path.of("target", "portfolio-" + language.code() + "-" + entries + ".pdf"), pdf);
        assertThat(faults(pdf)).isEmpty();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(profile(), false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getRuleId().getTestNumber() + ": " + fault.getMessage() + " @ " + fault.getLocation().getContext())
                    .limit(10)
                    .toList();
        }
    }

    private static ValidationProfile profile() throws Exception {
        try (var rules = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
            return Profiles.profileFromXml(rules);
        }
    }
}
