package quebec.esja.workspace.rates;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Party;
import quebec.esja.rates.Rates;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.purchases.OwnParties;

/// The rate of purchase of the buyer the person acts for; of all buyers for the Pôle's own people.
@Route(value = ":pole/taux", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PURCHASES, text = "rating.menu", order = 54)
class RatesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient RateWords words;
    private final transient Rates rates;
    private final Select<OwnParties.Named> party = new Select<>();
    private final Div board = new Div();

    RatesView(Rates rates, OwnParties own, Nomenclature nomenclature, Territories territories) {
        super("rating.title");
        this.rates = rates;
        this.words = new RateWords(language(), nomenclature, territories);
        var parties =
                own.all().stream()
                        .filter(one -> !(one.party() instanceof Party.OfSupplier))
                        .toList();
        party.setLabel(t("declaring.party"));
        party.setItems(parties);
        party.setItemLabelGenerator(OwnParties.Named::name);
        parties.stream().findFirst().ifPresent(party::setValue);
        party.setVisible(parties.size() > 1);
        party.addValueChangeListener(_ -> draw());
        var declarations = new Anchor(pole().slug() + "/achats", t("declaring.title"));
        add(
                new PageHeader(t("rating.title"))
                        .withSentence(t("rating.sentence"))
                        .withActions(declarations),
                party,
                board);
        draw();
    }

    private void draw() {
        board.removeAll();
        board.add(new RateBoard(rates, buyer(), pole().slug(), words));
    }

    /// @throws IllegalStateException when the person acts for nobody here
    private Optional<BuyerId> buyer() {
        var chosen = party.getValue();
        if (chosen == null) {
            throw new IllegalStateException("no party is this person's");
        }
        return chosen.party() instanceof Party.OfBuyer(BuyerId own)
                ? Optional.of(own)
                : Optional.empty();
    }
}
