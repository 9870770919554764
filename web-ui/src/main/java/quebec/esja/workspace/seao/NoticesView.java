package quebec.esja.workspace.seao;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import quebec.esja.awards.Awards;
import quebec.esja.tenders.Suits;
import quebec.esja.tenders.Tenders;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What SEAO publishes about the person's enterprises, or about all of the Pôle's.
@Route(value = ":pole/avis", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "awards.menu", order = 55)
class NoticesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    NoticesView(
            Awards awards,
            Tenders tenders,
            Suits suits,
            Territories territories,
            OwnSuppliers own,
            Acting acting) {
        super("awards.view.title");
        var attribution = new Paragraph(t("seao.attribution"));
        attribution.addClassName("hint");
        add(
                new PageHeader(t("awards.view.title"))
                        .withSentence(
                                t(
                                        own.managing().isPresent()
                                                ? "awards.view.sentence"
                                                : "awards.view.sentence.staff")),
                new AwardsPanel(awards, own, acting),
                new TendersPanel(
                        tenders,
                        own,
                        new TenderWatching(
                                tenders, suits, territories.regions(), own.managing(), acting)),
                attribution);
    }
}
