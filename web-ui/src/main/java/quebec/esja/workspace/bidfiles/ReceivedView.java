package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.ReceivedFile;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The bid files that enterprises show to the buyers for which the person acts.
@Route(value = ":pole/dossiers", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "bids.menu", order = 28)
class ReceivedView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    ReceivedView(BidFiles files, Acting acting) {
        super("bids.title");
        add(new PageHeader(t("bids.title")).withSentence(t("bids.sentence")));
        var actor = acting.actor();
        var received =
                actor.member() == null ? List.<ReceivedFile>of() : files.received(actor.member());
        if (received.isEmpty()) {
            add(new EmptyState(t("bids.none.title"), t("bids.none.sentence")));
        }
        received.forEach(file -> add(section(file, files, actor)));
    }

    private Section section(ReceivedFile file, BidFiles files, Actor reader) {
        var texts = Texts.of(language());
        var facts =
                new Paragraph(
                        t(
                                "bids.received.facts",
                                file.buyer(),
                                file.purpose(),
                                formats().date(file.until())));
        facts.addClassName("hint");
        var list = new UnorderedList();
        list.addClassName("bid-documents");
        file.documents()
                .forEach(document ->
                        list.add(
                                new DocumentLine(
                                        document,
                                        files.today(),
                                        texts,
                                        BidDownload.link(
                                                document,
                                                texts,
                                                () ->
                                                        files.open(
                                                                file.share(),
                                                                document.id(),
                                                                reader)))));
        var section = new Section(new H2(file.supplierName()), facts);
        section.addClassName("form-section");
        section.add(
                file.documents().isEmpty()
                        ? new Paragraph(texts.get("bids.documents.none"))
                        : list);
        return section;
    }
}
