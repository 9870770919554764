package quebec.esja.workspace.seao;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quebec.esja.Role;
import quebec.esja.tenders.Named;
import quebec.esja.tenders.OpenNotice;
import quebec.esja.tenders.PlaceBasis;
import quebec.esja.tenders.SuitRanking;
import quebec.esja.tenders.Suits;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.NoticeLink;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One open notice and the enterprises of the Pôle beside it, those it suits first. The team may tell them; a buyer reads.
@Route(value = ":pole/avis/ouverts/:notice", layout = WorkspaceLayout.class)
class NoticeView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final Set<Role> TEAM = Set.of(Role.POLE_ADMIN, Role.POLE_AGENT);

    private final transient Suits suits;
    private final transient Acting acting;
    private @Nullable String title;

    NoticeView(Suits suits, Acting acting) {
        super("tenders.open.title");
        this.suits = suits;
        this.acting = acting;
    }

    @Override
    public String getPageTitle() {
        return title == null ? super.getPageTitle() : title + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("notice")
                .flatMap(suits::of)
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(SuitRanking ranking) {
        var notice = ranking.notice();
        title = notice.title();
        removeAll();
        var attribution = new Paragraph(t("seao.attribution"));
        attribution.addClassName("hint");
        add(
                new PageHeader(notice.title())
                        .withSentence(facts(notice))
                        .withActions(
                                new Anchor(pole().slug() + "/avis/ouverts", t("tenders.open.all"))),
                about(notice),
                new SuitsPanel(
                        ranking,
                        suits,
                        acting,
                        TenantUi.here().roles().stream().anyMatch(TEAM::contains)),
                attribution);
    }

    private String facts(OpenNotice notice) {
        var ends = notice.ends().atZone(NoticesView.QUEBEC);
        return t(
                "tenders.suit.facts",
                notice.buyer(),
                formats().date(ends.toLocalDate()),
                formats().time(ends.toLocalTime()));
    }

    private DescriptionList about(OpenNotice notice) {
        var list = new DescriptionList();
        list.addClassName("facts");
        if (!notice.codes().isEmpty()) {
            list.add(new DescriptionList.Term(t("tenders.suit.categories")));
            list.add(
                    new DescriptionList.Description(
                            notice.codes().stream()
                                    .map(code ->
                                            code.code() + " " + code.name().in(language().locale()))
                                    .collect(Collectors.joining(", "))));
        }
        list.add(new DescriptionList.Term(t("tenders.suit.regions")));
        list.add(new DescriptionList.Description(regions(notice)));
        list.add(new DescriptionList.Term("SEAO"));
        list.add(
                new DescriptionList.Description(
                        NoticeLink.to(notice.number(), notice.url(), Texts.of(language()))));
        return list;
    }

    private String regions(OpenNotice notice) {
        if (notice.regions().isEmpty()) {
            return t("tenders.suit.regions.unknown");
        }
        var names = names(notice.regions());
        return switch (notice.basis()) {
            case PlaceBasis.DELIVERY -> names;
            case PlaceBasis.BUYER -> t("tenders.suit.regions.buyer", names);
        };
    }

    private String names(List<Named> named) {
        return named.stream()
                .map(one -> one.name().in(language().locale()))
                .collect(Collectors.joining(", "));
    }
}
