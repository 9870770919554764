package quebec.esja.workspace.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionChange;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.Compositions;
import quebec.esja.kernel.CompositionId;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.StaleEdit;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Where one portfolio is composed, printed and published.
@Route(value = ":pole/portfolios/:portfolio", layout = WorkspaceLayout.class)
class ComposerView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Compositions compositions;
    private final transient Authors authors;
    private final transient Choosing choosing;
    private final transient Documents documents;
    private @Nullable String name;

    ComposerView(
            Compositions compositions, Authors authors, Choosing choosing, Documents documents) {
        super("composing.one.title");
        this.compositions = compositions;
        this.authors = authors;
        this.choosing = choosing;
        this.documents = documents;
    }

    @Override
    public String getPageTitle() {
        return name == null ? super.getPageTitle() : name + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("portfolio").flatMap(ComposerView::read);
        for (var author : authors.all()) {
            var found = id.flatMap(one -> compositions.find(author.buyer(), one));
            if (found.isPresent()) {
                draw(author, found.get());
                return;
            }
        }
        event.rerouteToError(NotFoundException.class);
    }

    private static Optional<CompositionId> read(String text) {
        try {
            return Optional.of(new CompositionId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void draw(Author author, Composition composition) {
        name = composition.data().name();
        removeAll();
        var draft = draftOf(composition);
        var dress = new DressFields(composition.data());
        var sections = new SectionsPanel(draft);
        var save = new Button(t("composing.save"), _ -> save(author, composition, dress, draft));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var delete = new Button(t("composing.delete"), _ -> confirmDeletion(author, composition));
        add(
                new PageHeader(composition.data().name())
                        .withSentence(t("composing.one.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/portfolios", t("composing.back")),
                                delete,
                                save),
                new DocumentPanel(composition, author, compositions, authors, documents),
                dress,
                new ChoicePanel(draft, sections, choosing, author, composition.data().language()),
                sections);
        var foot = new Div(new Button(t("composing.save"), _ -> save.click()));
        foot.addClassName("record-form-actions");
        add(foot);
    }

    private void save(Author author, Composition composition, DressFields dress, Draft draft) {
        var data = dress.data(draft.sections());
        switch (compositions.save(
                author.buyer(),
                composition.id(),
                data,
                composition.version(),
                authors.actor(author))) {
            case CompositionChange.Saved(Composition saved) -> {
                Notice.done(t("composing.saved"));
                draw(author, saved);
            }
            case CompositionChange.Refused(String problem) -> Notice.refused(t(problem));
            case CompositionChange.Stale(Composition theirs) ->
                    settle(author, theirs, data, dress, draft);
            case CompositionChange.Unknown _ -> Notice.refused(t("composing.unknown"));
        }
    }

    private void settle(
            Author author,
            Composition theirs,
            CompositionData typed,
            DressFields dress,
            Draft draft) {
        StaleEdit.show(
                CompositionDifferences.of(
                        theirs.data(), draftOf(theirs), typed, draft, Texts.of(language())),
                () -> save(author, theirs, dress, draft),
                () -> draw(author, theirs));
    }

    private Draft draftOf(Composition composition) {
        return new Draft(composition.data().sections(), compositions.items(composition));
    }

    private void confirmDeletion(Author author, Composition composition) {
        Confirm.ask(
                t("composing.delete.question", composition.data().name()),
                t("composing.delete.sentence"),
                t("composing.delete"),
                () -> {
                    compositions.delete(author.buyer(), composition.id(), authors.actor(author));
                    getUI().ifPresent(ui -> ui.navigate(pole().slug() + "/portfolios"));
                });
    }
}
