package quebec.esja.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class PoleFiguresDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");

    private final PoleFigures figures =
            new PoleFigures(POLES.province.transactions, POLES.province.clock);

    @Test
    void aPoleSeesItsOwnFiguresWholeAndNoneOfAnother() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Weedon").id();
            SupplierId supplier = TRADE.listed("Tri-o-logis", "").id();
            Contract first = TRADE.declared(supplier, buyer, "100");
            TRADE.declared(supplier, buyer, "250,50");
            TRADE.contracts.answer(
                    first.id(),
                    new ContractReply.Confirms(true),
                    new Party.OfSupplier(supplier),
                    ACTOR);
            Contract contested = TRADE.declared(supplier, buyer, "9999");
            TRADE.contracts.answer(
                    contested.id(),
                    new ContractReply.Contests("Jamais fait"),
                    new Party.OfSupplier(supplier),
                    ACTOR);
            return null;
        });

        Figures estrie = POLES.inEstrie(() -> figures.figures(Optional.empty()));
        assertThat(estrie.enterprises()).isEqualTo(1);
        assertThat(estrie.buyers()).isEqualTo(1);
        assertThat(estrie.years()).containsExactly(2026);
        assertThat(estrie.total().total())
                .isEqualTo(new FigureCell.Shown(2, new BigDecimal("350.50")));
        assertThat(estrie.total().of(EvidenceGrade.CONFIRMED))
                .as("one enterprise, yet its own Pôle sees it")
                .isEqualTo(new FigureCell.Shown(1, new BigDecimal("100.00")));
        assertThat(estrie.byMonth())
                .hasSize(12)
                .filteredOn(row -> row.key().equals("2026-03"))
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(estrie.total().total()));
        assertThat(estrie.bySector())
                .filteredOn(row -> row.key().equals("traiteur"))
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(estrie.total().total()));

        Figures mauricie = POLES.inMauricie(() -> figures.figures(Optional.empty()));
        assertThat(mauricie.enterprises()).isZero();
        assertThat(mauricie.total().total()).isEqualTo(FigureCell.NONE);
    }
}
