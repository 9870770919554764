package quebec.esja.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.BuyerId;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.Pictures;
import quebec.esja.purchases.ContractReply;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ProfileStepsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Pictures PICTURES =
            new Pictures(
                    POLES.province.transactions,
                    POLES.province.files,
                    new TestDirectory(POLES.province).laterChanges,
                    POLES.province.audit,
                    POLES.province.clock);
    private static final ProfileSteps STEPS =
            new ProfileSteps(
                    POLES.province.transactions, TRADE.suppliers, TRADE.directory, PICTURES);

    @Test
    void aConfirmedContractThatVisitorsSeeIsAStepDone() {
        Supplier baker = POLES.inEstrie(() -> TRADE.listed("Boulange", ""));
        assertThat(POLES.inEstrie(() -> STEPS.of(baker)).missing()).contains(ProfileStep.CONTRACT);

        POLES.inEstrie(() -> {
            BuyerId town = TRADE.buyer("Ville de Magog").id();
            TRADE.declared(baker.id(), town, "1 234,56");
            return TRADE.contracts.answer(TRADE.deliveredToken(), new ContractReply.Confirms(true));
        });

        assertThat(POLES.inEstrie(() -> STEPS.of(baker)).missing())
                .doesNotContain(ProfileStep.CONTRACT);
    }

    @Test
    void aLogoIsAStepDone() {
        Supplier baker = POLES.inEstrie(() -> TRADE.listed("Boulange illustrée", ""));
        assertThat(POLES.inEstrie(() -> STEPS.of(baker)).missing()).contains(ProfileStep.PICTURE);

        POLES.inEstrie(() ->
                PICTURES.add(
                        baker.id(),
                        new PicturePlace.Logo(),
                        Drawings.accepted(400, 300, Color.RED),
                        Actor.PLATFORM));

        assertThat(POLES.inEstrie(() -> STEPS.of(baker)).missing())
                .doesNotContain(ProfileStep.PICTURE);
    }

    @Test
    void aPageOfTheListIsReadAtOnceAndOnlyHere() {
        Supplier one = POLES.inEstrie(() -> TRADE.listed("Une", ""));
        Supplier two = POLES.inEstrie(() -> TRADE.listed("Deux", ""));

        assertThat(POLES.inEstrie(() -> STEPS.of(List.of(one.id(), two.id()))))
                .containsOnlyKeys(one.id(), two.id())
                .containsEntry(one.id(), POLES.inEstrie(() -> STEPS.of(one)));
        assertThat(POLES.inMauricie(() -> STEPS.of(List.of(one.id(), two.id())))).isEmpty();
    }
}
