package quebec.esja.workspace.vocabulary;

import com.vaadin.flow.router.Route;
import quebec.esja.search.PoleSynonyms;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The words that mean the same in the Pôle's directory.
@Route(value = ":pole/vocabulaire", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.POLE, text = "vocabulary.menu", order = 970)
class VocabularyView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    VocabularyView(PoleSynonyms synonyms, Acting acting) {
        super("vocabulary.title");
        add(
                new PageHeader(t("vocabulary.title")).withSentence(t("vocabulary.sentence")),
                new SynonymsPanel(synonyms, acting::actor));
    }
}
