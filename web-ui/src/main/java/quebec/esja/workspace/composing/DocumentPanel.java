package quebec.esja.workspace.composing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionPrint;
import quebec.esja.compositions.Compositions;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The document and the public page of a portfolio. While it prints the panel says so; leaving the page stops nothing.
final class DocumentPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int OFTEN = 1_000;
    private static final int NEVER = -1;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Composition composition;
    private final transient Author author;
    private final transient Compositions compositions;
    private final transient Authors authors;
    private final transient Documents documents;
    private final Div state = new Div();
    private final Div page = new Div();
    private final Anchor download;
    private final Button print;
    private boolean published;
    private Registration polling = () -> {};

    DocumentPanel(
            Composition composition,
            Author author,
            Compositions compositions,
            Authors authors,
            Documents documents) {
        this.composition = composition;
        this.author = author;
        this.compositions = compositions;
        this.authors = authors;
        this.documents = documents;
        this.published = composition.published();
        addClassName("form-section");
        print = new Button(texts.get("composing.print"), _ -> ask());
        download =
                new Anchor(
                        documents.download(composition),
                        AttachmentType.DOWNLOAD,
                        texts.get("composing.download"));
        state.getElement().setAttribute("role", "status");
        var actions = new Div(print, download);
        actions.addClassName("card-actions");
        add(new H2(texts.get("composing.document")), actions, state, page);
        showPage();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> show(event.getUI()));
        show(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(NEVER);
    }

    private void ask() {
        authors.actor(author);
        if (composition.data().enterprises() == 0) {
            Notice.refused(texts.get("composing.print.nothing"));
            return;
        }
        compositions.print(author.buyer(), composition.id());
        getUI().ifPresent(this::show);
    }

    private void show(UI ui) {
        var last = documents.last(composition);
        var underWay = last.filter(CompositionPrint::underWay).isPresent();
        ui.setPollInterval(underWay ? OFTEN : NEVER);
        print.setEnabled(!underWay);
        download.setVisible(last.flatMap(CompositionPrint::file).isPresent());
        state.removeAll();
        last.ifPresent(this::say);
    }

    private void say(CompositionPrint last) {
        var said =
                switch (last.state()) {
                    case WAITING -> texts.get("composing.print.waiting");
                    case RUNNING ->
                            texts.get(
                                    "composing.print.running",
                                    Math.min(last.placed(), composition.data().enterprises()),
                                    composition.data().enterprises());
                    case DONE ->
                            texts.get(
                                    "composing.print.done",
                                    last.endedAt()
                                            .map(at ->
                                                    Formats.of(TenantUi.here().language())
                                                            .date(Days.of(at)))
                                            .orElse(""));
                    case FAILED -> texts.get("composing.print.failed");
                };
        state.add(new Paragraph(said));
        if (last.underWay()) {
            var bar = new ProgressBar();
            bar.setIndeterminate(last.placed() == 0);
            bar.setValue(Math.min(1.0, last.placed() / (double) composition.data().enterprises()));
            bar.getElement().setAttribute("aria-label", said);
            state.add(bar);
        }
    }

    private void showPage() {
        page.removeAll();
        if (!author.ofPole()) {
            return;
        }
        var pole = TenantUi.here().pole().orElseThrow().slug();
        page.addClassName("card-actions");
        var toggle =
                new Button(
                        texts.get(published ? "composing.unpublish" : "composing.publish"),
                        _ -> {
                            compositions.publish(
                                    composition.id(), !published, authors.actor(author));
                            published = !published;
                            Notice.done(
                                    texts.get(
                                            published
                                                    ? "composing.published.done"
                                                    : "composing.unpublished.done"));
                            showPage();
                        });
        page.add(toggle);
        if (published) {
            var link =
                    new Anchor(
                            "/" + pole + "/portfolios/" + composition.slug(),
                            texts.get("composing.page"));
            link.setRouterIgnore(true);
            page.add(link);
        }
    }
}
