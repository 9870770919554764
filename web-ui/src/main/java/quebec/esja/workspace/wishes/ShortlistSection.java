package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.search.Found;
import quebec.esja.shortlists.Keeping;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The enterprises of the categories where the buyer would buy more, and one button that makes a list of them.
final class ShortlistSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient ResultProposals bench;
    private final transient Supplier<Actor> actor;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final String pole = TenantUi.here().pole().orElseThrow().slug();

    /// @param team whether the team reads it: a list is the buyer's own to make
    ShortlistSection(
            Diagnostic diagnostic, ResultProposals bench, Supplier<Actor> actor, boolean team) {
        this.diagnostic = diagnostic;
        this.bench = bench;
        this.actor = actor;
        addClassNames("form-section", "plan");
        var lists = FirstList.of(diagnostic, bench);
        setVisible(!lists.isEmpty());
        lists.forEach(list -> draw(list, team));
    }

    private void draw(FirstList list, boolean team) {
        var category = list.category().name().in(texts.language().locale());
        var items = new UnorderedList();
        list.enterprises().forEach(found -> items.add(item(found)));
        var all =
                link(
                        "/repertoire?categorie=" + list.category().code(),
                        texts.get("diagnostic.shortlist.all", list.total()));
        var actions = new Div(all);
        actions.addClassName("row-actions");
        if (!team) {
            actions.add(
                    new Button(
                            texts.get("diagnostic.shortlist.make"),
                            _ -> make(list, category, actions)));
        }
        add(new H2(texts.get("diagnostics.shortlist.title", category)), items, actions);
    }

    private ListItem item(Found found) {
        var item =
                new ListItem(
                        link(
                                "/repertoire/" + found.listings().getFirst().supplier(),
                                found.name().text()));
        var offered = new Paragraph(offerings(found));
        offered.addClassName("hint");
        item.add(offered);
        return item;
    }

    private String offerings(Found found) {
        return found.offerings().stream()
                .limit(3)
                .map(title -> title.in(texts.language().locale()))
                .collect(Collectors.joining(" · "));
    }

    private Anchor link(String path, String words) {
        var english = texts.language() == Language.ENGLISH ? "/en/" : "/";
        var link = new Anchor(english + pole + path, words);
        link.setRouterIgnore(true);
        return link;
    }

    /// Makes the list, or fills the one made before under that name.
    private void make(FirstList list, String category, Div actions) {
        var buyer = diagnostic.buyer();
        var year = Days.of(diagnostic.submission().orElseThrow().at()).getYear();
        var name = texts.get("diagnostic.shortlist.name", category, String.valueOf(year));
        switch (bench.shortlists().create(buyer, name, actor.get())) {
            case ShortlistChange.Saved(Shortlist made) -> keep(list, made, actions);
            case ShortlistChange.NameTaken _ ->
                    bench.shortlists().of(buyer).stream()
                            .filter(one -> one.name().equalsIgnoreCase(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    before -> keep(list, before, actions),
                                    () -> Notice.refused(texts.get("lists.name.taken", name)));
            case ShortlistChange.TooMany _ ->
                    Notice.refused(texts.get("lists.many", Shortlists.MOST_LISTS));
            case ShortlistChange.Nameless _, ShortlistChange.Unknown _ ->
                    Notice.refused(texts.get("lists.unknown"));
        }
    }

    private void keep(FirstList list, Shortlist into, Div actions) {
        var ids = list.enterprises().stream().map(Found::id).toList();
        switch (bench.shortlists().keep(diagnostic.buyer(), into.id(), ids, actor.get())) {
            case Keeping.Kept(int added, int _, int _) -> {
                Notice.done(
                        added == 0
                                ? texts.get("lists.kept.before", into.name())
                                : texts.get("lists.kept", added, into.name()));
                replace(actions, into);
            }
            case Keeping.Full _ -> Notice.refused(texts.get("lists.full", Shortlists.MOST_KEPT));
            case Keeping.Unknown _ -> Notice.refused(texts.get("lists.unknown"));
        }
    }

    /// The button gives its place to the list.
    private void replace(Div actions, Shortlist made) {
        List<Component> buttons = actions.getChildren().filter(Button.class::isInstance).toList();
        actions.remove(buttons);
        actions.add(
                new Anchor(
                        pole + "/listes/" + made.id(),
                        texts.get("diagnostic.shortlist.open", made.name())));
    }
}
