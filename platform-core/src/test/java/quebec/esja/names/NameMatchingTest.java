package quebec.esja.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;

class NameMatchingTest {

    private static final SupplierId NISKA = new SupplierId(new UUID(0, 1));
    private static final SupplierId ALENTOUR = new SupplierId(new UUID(0, 2));
    private static final SupplierId TWIN = new SupplierId(new UUID(0, 3));
    private static final Neq NUMBER = new Neq("1143920115");

    private static final List<NameMatching.Known> KNOWN =
            List.of(
                    new NameMatching.Known(
                            NISKA, "Coopérative Niska", "9123 Québec inc.", Optional.of(NUMBER)),
                    new NameMatching.Known(ALENTOUR, "Recyclage Alentour", "", Optional.empty()),
                    new NameMatching.Known(TWIN, "Maison du Lac", "", Optional.empty()),
                    new NameMatching.Known(
                            new SupplierId(new UUID(0, 4)),
                            "Maison du lac inc.",
                            "",
                            Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "COOP NISKA INC.,NAME",
        "Coopérative de solidarité Niska,NAME",
        "9123 QUEBEC INC,NAME",
        "Coopérative Nisko,DOUBTFUL",
        "Recyclage Alentours,DOUBTFUL",
        "RECYCLAGE ALENTOUR - DEPOT SHERBROOKE,DOUBTFUL",
        "Maison du Lac,DOUBTFUL",
        "Quincaillerie Rona,NONE",
        "Niskayuna Transport,NONE",
    })
    void saysHowSureItIs(String written, NameCertainty certainty) {
        assertThat(verdict(written, Optional.empty(), NameMatching.Rulings.NONE).certainty())
                .isEqualTo(certainty);
    }

    @Test
    void theNumberGoesBeforeTheName() {
        assertThat(verdict("Recyclage Alentour", Optional.of(NUMBER), NameMatching.Rulings.NONE))
                .isEqualTo(new NameMatching.Verdict(NameCertainty.NEQ, Optional.of(NISKA)));
        assertThat(
                        verdict(
                                        "Coopérative Niska",
                                        Optional.of(new Neq("1168542265")),
                                        NameMatching.Rulings.NONE)
                                .certainty())
                .as("the same name under another number is asked about")
                .isEqualTo(NameCertainty.DOUBTFUL);
    }

    @Test
    void whatTheBuyerSaidHolds() {
        NameDigest digest = NameDigest.of("key");
        assertThat(
                        verdict(
                                "Anything",
                                Optional.empty(),
                                new NameMatching.Rulings(Map.of(digest, ALENTOUR), Map.of())))
                .isEqualTo(new NameMatching.Verdict(NameCertainty.SAID, Optional.of(ALENTOUR)));
        assertThat(
                        verdict(
                                "Coopérative Niska",
                                Optional.empty(),
                                new NameMatching.Rulings(Map.of(), Map.of(digest, Set.of(NISKA)))))
                .isEqualTo(NameMatching.Verdict.NONE);
    }

    private static NameMatching.Verdict verdict(
            String written, Optional<Neq> neq, NameMatching.Rulings rulings) {
        return new NameMatching(KNOWN, rulings).of("key", written, neq);
    }
}
