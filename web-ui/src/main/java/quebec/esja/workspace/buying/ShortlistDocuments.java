package quebec.esja.workspace.buying;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionChange;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.Compositions;
import quebec.esja.kernel.Slug;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.portfolio.PortfolioDraft;
import quebec.esja.portfolio.PortfolioPrint;
import quebec.esja.portfolio.PortfolioRequest;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.site.Visit;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;

/// Lists on paper, in one click: the portfolio of the enterprises that are still listed. The notes of those who share a list are
/// nobody else's, so they stay out.
@Component
class ShortlistDocuments {

    /// Up to so many enterprises one waits for the pages; more are printed by the press of composed portfolios, which shows where it is.
    static final int AT_ONCE = 40;

    private static final int BUSY = 503;
    private static final int NOTHING = 404;

    private final Shortlists shortlists;
    private final Portfolios portfolios;
    private final Compositions compositions;
    private final OwnBuyers own;
    private final PublicUrl site;

    ShortlistDocuments(
            Shortlists shortlists,
            Portfolios portfolios,
            Compositions compositions,
            OwnBuyers own,
            PublicUrl site) {
        this.shortlists = shortlists;
        this.portfolios = portfolios;
        this.compositions = compositions;
        this.own = own;
        this.site = site;
    }

    /// The link or the button that gives the document of a list.
    com.vaadin.flow.component.Component of(Shortlist list, String pole, Language language) {
        var texts = Texts.of(language);
        if (list.enterprises() > AT_ONCE) {
            var button = new Button(texts.get("lists.pdf"), _ -> compose(list, pole, language));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setTooltipText(texts.get("lists.pdf.hint"));
            return button;
        }
        var link =
                new Anchor(
                        event -> write(event, list, pole, language),
                        AttachmentType.DOWNLOAD,
                        texts.get("lists.pdf"));
        link.addClassName("lazy-grid-export");
        link.setTitle(texts.get("lists.pdf.hint"));
        link.setVisible(list.enterprises() > 0);
        return link;
    }

    private void write(DownloadEvent event, Shortlist list, String pole, Language language)
            throws IOException {
        own.actor(list.buyer());
        var directory = site.to(Visit.in(language, "/" + pole + "/repertoire"));
        var chosen =
                new PortfolioRequest.Choice.ByHand(listed(list).map(ShortlistRow::slug).toList());
        switch (portfolios.prepare(new PortfolioRequest(chosen, language, directory, directory))) {
            case PortfolioDraft.Ready draft -> {
                switch (portfolios.print(draft)) {
                    case PortfolioPrint.Printed(byte[] pdf) -> {
                        event.setFileName(Slug.of(list.name()) + ".pdf");
                        event.setContentType("application/pdf");
                        event.setContentLength(pdf.length);
                        try (var out = event.getOutputStream()) {
                            out.write(pdf);
                        }
                    }
                    case PortfolioPrint.Busy _ -> event.getResponse().setStatus(BUSY);
                }
            }
            case PortfolioDraft.Nothing _, PortfolioDraft.TooMany _ ->
                    event.getResponse().setStatus(NOTHING);
        }
    }

    private Stream<ShortlistRow> listed(Shortlist list) {
        return shortlists
                .page(list.buyer(), list.id(), ShortlistFilter.ALL, 0, Shortlists.MOST_KEPT)
                .stream()
                .filter(ShortlistRow::listed);
    }

    /// Composes a portfolio of the list, has it printed and leads to it.
    private void compose(Shortlist list, String pole, Language language) {
        var texts = Texts.of(language);
        var owner = Optional.of(list.buyer());
        var actor = own.actor(list.buyer());
        var change =
                switch (compositions.create(owner, list.name(), language, actor)) {
                    case CompositionChange.Saved(Composition made) ->
                            compositions.save(
                                    owner, made.id(), filled(made, list), made.version(), actor);
                    case CompositionChange other -> other;
                };
        switch (change) {
            case CompositionChange.Saved(Composition made) -> {
                if (made.data().enterprises() < listed(list).count()) {
                    Notice.refused(texts.get("composing.full", Portfolios.MOST_ENTERPRISES));
                }
                compositions.print(owner, made.id());
                UI.getCurrent().navigate(pole + "/portfolios/" + made.id());
            }
            case CompositionChange.Refused(String problem) -> Notice.refused(texts.get(problem));
            case CompositionChange.Stale _, CompositionChange.Unknown _ ->
                    Notice.refused(texts.get("composing.unknown"));
        }
    }

    private CompositionData filled(Composition made, Shortlist list) {
        var empty = made.data();
        return new CompositionData(
                empty.name(),
                empty.language(),
                empty.design(),
                CompositionData.Ordering.NAME,
                List.of(
                        new CompositionData.Section(
                                "",
                                listed(list)
                                        .limit(Portfolios.MOST_ENTERPRISES)
                                        .map(ShortlistRow::supplier)
                                        .toList())));
    }
}
