package quebec.esja.workspace.vocabulary;

import com.vaadin.flow.router.Route;
import quebec.esja.audit.Actor;
import quebec.esja.search.SharedSynonyms;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The words that mean the same in the directories of all Pôles.
@Route(value = "plateforme/vocabulaire", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PLATFORM, text = "vocabulary.menu", order = 920)
class SharedVocabularyView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    SharedVocabularyView(SharedSynonyms synonyms) {
        super("vocabulary.shared.title");
        add(
                new PageHeader(t("vocabulary.shared.title"))
                        .withSentence(t("vocabulary.shared.sentence")),
                new SynonymsPanel(synonyms, () -> new Actor(null, SignedIn.person().subject())));
    }
}
