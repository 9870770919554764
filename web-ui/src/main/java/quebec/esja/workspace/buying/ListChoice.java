package quebec.esja.workspace.buying;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// In which list of the chosen buyer enterprises are kept: the one touched last unless another is chosen, or a new one.
final class ListChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Shortlists shortlists;
    private final transient OwnBuyers own;
    private final BuyerChoice buyers;
    private final Select<Shortlist> lists = new Select<>();
    private Runnable chosen = () -> {};

    ListChoice(Shortlists shortlists, OwnBuyers own, BuyerChoice buyers) {
        this.shortlists = shortlists;
        this.own = own;
        this.buyers = buyers;
        addClassName("list-choice");
        lists.setLabel(texts.get("lists.target"));
        lists.setPlaceholder(texts.get("lists.first"));
        lists.setItemLabelGenerator(Shortlist::name);
        lists.addValueChangeListener(_ -> chosen.run());
        buyers.whenChosen(_ -> load());
        add(lists, new Button(texts.get("lists.new"), _ -> create()));
        load();
    }

    void whenChosen(Runnable then) {
        chosen = then;
    }

    private void load() {
        var all = shortlists.of(buyers.buyer());
        lists.setItems(all);
        if (all.isEmpty()) {
            lists.clear();
        } else {
            lists.setValue(all.getFirst());
        }
    }

    private void create() {
        var buyer = buyers.buyer();
        ListName.ask(
                name -> shortlists.create(buyer, name, own.actor(buyer)),
                list -> {
                    load();
                    choose(list.id());
                });
    }

    /// Chooses a list, if it is one of them.
    void choose(ShortlistId wanted) {
        lists.getListDataView()
                .getItems()
                .filter(list -> list.id().equals(wanted))
                .findFirst()
                .ifPresent(lists::setValue);
    }

    /// The chosen list; none while the buyer has none.
    Optional<Shortlist> chosen() {
        return lists.getOptionalValue();
    }

    /// The chosen list; the buyer's first one is made when it has none, which counts as no choice of the person.
    ///
    /// @throws IllegalStateException when it could not be made
    Shortlist chosenOrMade() {
        if (lists.getOptionalValue().isPresent()) {
            return lists.getValue();
        }
        var buyer = buyers.buyer();
        var made = shortlists.create(buyer, texts.get("lists.first"), own.actor(buyer));
        var then = chosen;
        chosen = () -> {};
        load();
        chosen = then;
        return switch (made) {
            case ShortlistChange.Saved(Shortlist list) -> list;
            // A colleague made it at the same moment.
            case ShortlistChange.NameTaken _ -> lists.getValue();
            case ShortlistChange.Nameless _, ShortlistChange.TooMany _, ShortlistChange.Unknown _ ->
                    throw new IllegalStateException("no list");
        };
    }

    static Optional<ShortlistId> read(String text) {
        try {
            return Optional.of(new ShortlistId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
