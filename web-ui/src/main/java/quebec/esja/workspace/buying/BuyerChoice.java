package quebec.esja.workspace.buying;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.function.Consumer;
import quebec.esja.kernel.BuyerId;

/// For which buyer one works, asked only of those who act for several. What was chosen holds for the other pages of this sign-in.
public final class BuyerChoice extends Select<OwnBuyer> {

    private static final long serialVersionUID = 1L;

    private final String remembered;

    /// @param buyers one at least, which those who may open these pages have
    public BuyerChoice(String label, String pole, List<OwnBuyer> buyers) {
        remembered = "buyer of " + pole;
        setLabel(label);
        setItems(buyers);
        setItemLabelGenerator(OwnBuyer::name);
        setVisible(buyers.size() > 1);
        var known = VaadinSession.getCurrent().getAttribute(remembered);
        setValue(
                buyers.stream()
                        .filter(buyer -> buyer.id().equals(known))
                        .findFirst()
                        .orElse(buyers.getFirst()));
        addValueChangeListener(change -> remember(change.getValue()));
    }

    private void remember(OwnBuyer buyer) {
        VaadinSession.getCurrent().setAttribute(remembered, buyer.id());
    }

    public BuyerId buyer() {
        return getValue().id();
    }

    /// Chooses a buyer, if it is among them.
    public void choose(BuyerId buyer) {
        getListDataView()
                .getItems()
                .filter(own -> own.id().equals(buyer))
                .findFirst()
                .ifPresent(this::setValue);
    }

    public void whenChosen(Consumer<OwnBuyer> chosen) {
        addValueChangeListener(change -> chosen.accept(change.getValue()));
    }
}
