package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Found;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.shortlists.Keeping;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DirectoryCriteria;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The buyer searches the directory and keeps what it finds, in the list of its choice (`?liste=`).
@Route(value = ":pole/trouver", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "buying.find.menu", order = 22)
class FindView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int OFFERINGS = 3;

    private final transient DirectorySearch searches;
    private final transient Shortlists shortlists;
    private final transient Territories territories;
    private final transient OwnBuyers own;
    private final BuyerChoice buyers;
    private final ListChoice target;
    private final DirectoryCriteria criteria;
    private final Paragraph count = new Paragraph();
    private final Div results = new Div();
    private final Button more = new Button();
    private transient SupplierSearch shown = SupplierSearch.ALL;

    FindView(
            DirectorySearch searches,
            Shortlists shortlists,
            Nomenclature nomenclature,
            Territories territories,
            OwnBuyers own) {
        super("buying.find.title");
        this.searches = searches;
        this.shortlists = shortlists;
        this.territories = territories;
        this.own = own;
        buyers = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        target = new ListChoice(shortlists, own, buyers);
        target.whenChosen(this::search);
        criteria =
                new DirectoryCriteria(
                                t("buying.find.words"), nomenclature, territories, this::search)
                        .withHint(t("buying.find.hint"))
                        .withShortcut();
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        results.addClassName("cards");
        more.setText(t("buying.find.more"));
        more.addClickListener(_ -> append(shown.onPage(shown.page() + 1)));
        var lists = new Anchor(pole().slug() + "/listes", t("buying.find.lists"));
        var keeping = new Div(buyers, target);
        keeping.addClassName("filters");
        add(
                new PageHeader(t("buying.find.title"))
                        .withSentence(t("buying.find.sentence"))
                        .withActions(lists),
                criteria,
                keeping,
                count,
                results,
                more);
        search();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("liste")
                .flatMap(ListChoice::read)
                .ifPresent(this::keepIn);
    }

    private void keepIn(ShortlistId list) {
        own.all().stream()
                .filter(buyer -> shortlists.find(buyer.id(), list).isPresent())
                .findFirst()
                .ifPresent(buyer -> {
                    buyers.choose(buyer.id());
                    target.choose(list);
                });
    }

    private void search() {
        results.removeAll();
        append(criteria.value());
    }

    private void append(SupplierSearch search) {
        SearchPage page = searches.search(search, List.of());
        shown = page.asked();
        count.setText(t("buying.find.count", page.total(), formats().number(page.total())));
        if (page.total() == 0) {
            results.add(
                    new EmptyState(t("buying.find.none.title"), t("buying.find.none.sentence")));
        }
        Set<SupplierId> kept =
                target.chosen()
                        .map(list ->
                                shortlists.keptAmong(
                                        list.id(), page.results().stream().map(Found::id).toList()))
                        .orElseGet(Set::of);
        page.results().forEach(found -> results.add(card(found, kept)));
        more.setVisible(page.asked().page() < page.pages());
    }

    private Component card(Found found, Set<SupplierId> kept) {
        var page =
                new Anchor(
                        "/"
                                + pole().slug()
                                + "/repertoire/"
                                + found.listings().getFirst().supplier(),
                        found.name().text());
        page.setRouterIgnore(true);
        var offerings =
                found.offerings().stream()
                        .limit(OFFERINGS)
                        .map(title -> title.in(language().locale()))
                        .collect(Collectors.joining(", "));
        var place =
                territories
                        .place(found.municipality())
                        .map(where -> where.name().in(language().locale()))
                        .orElse("");
        var card =
                new Section(
                        new H2(page),
                        new Paragraph(place),
                        new Paragraph(offerings),
                        keeping(found, kept));
        card.addClassName("card");
        return card;
    }

    private Component keeping(Found found, Set<SupplierId> kept) {
        var keep = new Button();
        keep.addClickListener(_ -> {
            var list = target.chosenOrMade();
            var keeping =
                    shortlists.keep(
                            list.buyer(), list.id(), List.of(found.id()), own.actor(list.buyer()));
            KeepPanel.say(Texts.of(language()), keeping, list.name());
            if (keeping instanceof Keeping.Kept) {
                kept(keep);
            }
        });
        keep.setText(t("buying.find.keep"));
        keep.setAriaLabel(t("buying.find.keep.of", found.name().text()));
        if (kept.contains(found.id())) {
            kept(keep);
        }
        var slug = found.listings().getFirst().supplier();
        var persons = new Anchor(pole().slug() + "/trouver/" + slug, t("people.reach.link"));
        persons.getElement()
                .setAttribute("aria-label", t("people.reach.link.of", found.name().text()));
        var actions = new Div(keep, persons);
        actions.addClassName("card-actions");
        return actions;
    }

    private void kept(Button keep) {
        keep.setText(t("buying.find.kept"));
        keep.setEnabled(false);
    }
}
