package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.Found;
import quebec.esja.search.SupplierSearch;
import quebec.esja.shortlists.Keeping;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.site.directory.Question;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The buyer searches the directory and keeps what it finds, in the list of its choice (`?liste=`). The whole question stands in the
/// address, as on the public site: each search is a page to come back to.
@Route(value = ":pole/trouver", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "buying.find.menu", order = 22)
class FindView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "liste";

    private final transient Finder finder;
    private final transient Shortlists shortlists;
    private final transient Nomenclature nomenclature;
    private final transient OwnBuyers own;
    private final BuyerChoice buyers;
    private final ListChoice target;
    private final FindForm form = new FindForm(this::ask);
    private final Div results = new Div();
    private transient MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    private transient Map<String, String> held = Map.of();
    private boolean chosen;

    FindView(Finder finder, Shortlists shortlists, Nomenclature nomenclature, OwnBuyers own) {
        super("buying.find.title");
        this.finder = finder;
        this.shortlists = shortlists;
        this.nomenclature = nomenclature;
        this.own = own;
        buyers = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        target = new ListChoice(shortlists, own, buyers);
        var lists = new Anchor(pole().slug() + "/listes", t("buying.find.lists"));
        var keeping = new Div(buyers, target);
        keeping.addClassName("filters");
        add(
                new PageHeader(t("buying.find.title"))
                        .withSentence(t("buying.find.sentence"))
                        .withActions(lists),
                form,
                keeping,
                results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parameters =
                MultiValueMap.fromMultiValue(
                        event.getLocation().getQueryParameters().getParameters());
        ListChoice.read(Question.first(parameters, LIST)).ifPresent(this::keepIn);
        target.whenChosen(this::keepInChosen);
        var question = finder.read(parameters);
        form.show(question);
        finder.count(question, show(question), parameters);
    }

    private void keepIn(ShortlistId list) {
        chosen = true;
        if (target.chosen().map(Shortlist::id).filter(list::equals).isPresent()) {
            return;
        }
        own.all().stream()
                .filter(buyer -> shortlists.find(buyer.id(), list).isPresent())
                .findFirst()
                .ifPresent(buyer -> {
                    buyers.choose(buyer.id());
                    target.choose(list);
                });
    }

    /// Another list is chosen: the same results, with what that list holds.
    private void keepInChosen() {
        chosen = true;
        var question = finder.read(parameters);
        show(question);
        getUI().ifPresent(
                        ui -> ui.getPage().getHistory().replaceState(null, to(question.search())));
    }

    private void ask(String words, String place) {
        var asked = new LinkedHashMap<>(held);
        if (!words.isEmpty()) {
            asked.put("q", words);
        }
        if (!place.isEmpty()) {
            asked.put("lieu", place);
        }
        list().ifPresent(list -> asked.put(LIST, list.toString()));
        getUI().ifPresent(ui -> ui.navigate(address(), QueryParameters.simple(asked)));
    }

    private Finder.Answer show(Question question) {
        var answer = finder.answer(pole(), language(), question, this::to);
        var ids = answer.page().results().stream().map(Found::id).toList();
        var kept =
                target.chosen()
                        .map(list -> shortlists.keptAmong(list.id(), ids))
                        .orElseGet(Set::of);
        held = answer.view().held();
        results.removeAll();
        results.add(
                new FoundPanel(answer, categories(), language(), found -> actions(found, kept)));
        return answer;
    }

    private String address() {
        return pole().slug() + "/trouver";
    }

    /// Where another search leads, the chosen list kept.
    private String to(SupplierSearch search) {
        var address = Question.address(address(), search);
        return list().map(list -> Question.with(address, LIST, list.toString())).orElse(address);
    }

    /// The list that the address names; none while the person left the choice to us.
    private Optional<ShortlistId> list() {
        return chosen ? target.chosen().map(Shortlist::id) : Optional.empty();
    }

    private List<Link> categories() {
        return nomenclature.categories().stream()
                .map(category ->
                        Link.to(
                                category.name().in(language().locale()),
                                to(SupplierSearch.ALL.withCategory(category.code()))))
                .toList();
    }

    private Component actions(Found found, Set<SupplierId> kept) {
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
