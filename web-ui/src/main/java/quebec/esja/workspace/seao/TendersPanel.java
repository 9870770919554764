package quebec.esja.workspace.seao;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.tenders.OpenNotice;
import quebec.esja.tenders.TenderMatch;
import quebec.esja.tenders.TenderSentences;
import quebec.esja.tenders.Tenders;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.NoticeLink;
import quebec.esja.workspace.TenantUi;

/// Open calls for tenders that one enterprise might answer, each with its reasons.
final class TendersPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Tenders tenders;
    private final Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);
    private final Div results = new Div();
    private final boolean staff;
    private transient List<TenderMatch> found = List.of();
    private int shown;

    /// @param below what stands under the results, told of each choice
    TendersPanel(Tenders tenders, OwnSuppliers own, TenderWatching below) {
        this.tenders = tenders;
        this.staff = own.managing().isEmpty();
        addClassName("batch-part");
        add(new H2(texts.get("tenders.title")));
        var first = own.first();
        if (first.isEmpty()) {
            add(new Paragraph(texts.get("tenders.no-enterprise")));
            return;
        }
        add(new Paragraph(texts.get("tenders.sentence")));
        var choice = new ComboBox<Enterprise>(texts.get("tenders.enterprise"));
        choice.addClassName("tender-enterprise");
        choice.setItemLabelGenerator(Enterprise::name);
        own.fill(choice);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
                below.show(change.getValue());
            }
        });
        below.whenChanged(this::show);
        results.getElement().setAttribute("role", "status");
        add(choice, results, below);
        choice.setValue(first.get());
    }

    private void show(Enterprise enterprise) {
        found = tenders.of(enterprise.id());
        shown = PAGE;
        draw();
    }

    private void draw() {
        results.removeAll();
        if (found.isEmpty()) {
            results.add(new Paragraph(texts.get("tenders.none")));
            return;
        }
        results.add(new Paragraph(texts.get("tenders.count", found.size())));
        var list = new UnorderedList();
        list.addClassName("notice-list");
        found.stream().limit(shown).map(this::line).forEach(list::add);
        results.add(list);
        if (found.size() > shown) {
            results.add(
                    new Button(
                            texts.get("tenders.more"),
                            _ -> {
                                shown += PAGE;
                                draw();
                            }));
        }
    }

    private Component line(TenderMatch match) {
        var notice = match.notice();
        var formats = Formats.of(language);
        var ends = notice.ends().atZone(NoticesView.QUEBEC);
        var reasons = new UnorderedList();
        reasons.addClassName("notice-reasons");
        TenderSentences.of(match, texts).forEach(reason -> reasons.add(new ListItem(reason)));
        return new ListItem(
                new H3(notice.title()),
                new Paragraph(
                        texts.get(
                                "tenders.facts",
                                notice.buyer(),
                                formats.date(ends.toLocalDate()),
                                formats.time(ends.toLocalTime()))),
                reasons,
                links(notice));
    }

    /// To SEAO's own page; for the Pôle's people, to the other enterprises that it suits.
    private Component links(OpenNotice notice) {
        var seao = NoticeLink.to(notice.number(), notice.url(), texts);
        return staff
                ? new Paragraph(
                        seao,
                        new Text(" · "),
                        new Anchor(
                                TenantUi.here().pole().orElseThrow().slug()
                                        + "/avis/ouverts/"
                                        + notice.number(),
                                texts.get("tenders.suit.whom")))
                : seao;
    }
}
