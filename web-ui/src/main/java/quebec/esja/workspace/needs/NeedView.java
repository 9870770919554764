package quebec.esja.workspace.needs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;
import quebec.esja.kernel.NeedId;
import quebec.esja.needs.Need;
import quebec.esja.needs.NeedChange;
import quebec.esja.needs.NeedClosing;
import quebec.esja.needs.NeedProblem;
import quebec.esja.needs.NeedStatus;
import quebec.esja.needs.Needs;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One need: what is looked for, who has it in hand, what was answered.
@Route(value = ":pole/besoins/:need", layout = WorkspaceLayout.class)
class NeedView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Needs needs;
    private final transient Nomenclature nomenclature;
    private final transient Territories territories;
    private final transient Acting acting;
    private @Nullable String what;

    NeedView(Needs needs, Nomenclature nomenclature, Territories territories, Acting acting) {
        super("treating.one.title");
        this.needs = needs;
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.acting = acting;
    }

    @Override
    public String getPageTitle() {
        return what == null ? super.getPageTitle() : what + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters().get("need").flatMap(NeedView::id).flatMap(needs::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private static Optional<NeedId> id(String text) {
        try {
            return Optional.of(new NeedId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void draw(Need need) {
        what = need.data().what();
        removeAll();
        add(
                new PageHeader(need.data().what())
                        .withSentence(standing(need))
                        .withActions(new Anchor(pole().slug() + "/besoins", t("treating.back"))),
                facts(need));
        if (need.status().open()) {
            add(inHand(need), ending(need));
        }
    }

    private String standing(Need need) {
        return need.takenBy().isEmpty()
                ? t(need.status().text())
                : t("treating.standing." + need.status().code(), need.takenBy());
    }

    private Component facts(Need need) {
        var data = need.data();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "treating.field.detail", data.detail());
        fact(
                list,
                "treating.field.category",
                nomenclature
                        .category(data.category())
                        .map(term -> term.name().in(language().locale()))
                        .orElse(""));
        fact(
                list,
                "treating.column.place",
                territories
                        .place(data.place())
                        .map(place -> place.name().in(language().locale()))
                        .orElse(""));
        fact(
                list,
                "treating.column.wanted",
                data.wantedOn().map(day -> formats().date(day)).orElse(""));
        fact(list, "treating.column.organization", data.organization());
        fact(list, "treating.field.person", data.contact().name());
        fact(list, "treating.field.email", data.contact().email());
        fact(
                list,
                "treating.field.language",
                t("treating.language." + data.contact().language().code()));
        fact(list, "treating.column.created", formats().date(NeedsView.day(need.createdAt())));
        fact(list, "treating.field.closing", need.closing().map(why -> t(why.text())).orElse(""));
        fact(list, "treating.field.told", need.told());
        fact(
                list,
                "treating.field.ended",
                need.endedAt().map(at -> formats().date(NeedsView.day(at))).orElse(""));
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            var said = new DescriptionList.Description(value);
            said.addClassName("said");
            list.add(new DescriptionList.Term(t(key)), said);
        }
    }

    /// Who has it in hand, in which category it counts, and where to look.
    private Component inHand(Need need) {
        var take = new Button(t("treating.take"), _ -> done(take(need), "treating.done.taken"));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setVisible(need.status() == NeedStatus.TO_TREAT);
        var back =
                new Button(
                        t("treating.give-back"),
                        _ ->
                                done(
                                        needs.giveBack(need.id(), need.version(), acting.actor()),
                                        "treating.done.given-back"));
        back.setVisible(need.status() == NeedStatus.TAKEN);
        var look = new Anchor(directory(need), t("treating.look"));
        look.setRouterIgnore(true);
        look.setTarget("_blank");
        var send =
                new Anchor(
                        pole().slug() + "/besoins/acheteurs/nouveau?depuis=" + need.id(),
                        t("treating.send"));
        var actions = new Div(look, send, back, take);
        actions.addClassName("record-form-actions");
        var section =
                new Section(
                        new H2(t("treating.hand.title")),
                        new Paragraph(t("treating.hand.sentence")),
                        category(need),
                        actions);
        section.addClassName("form-section");
        return section;
    }

    private NeedChange take(Need need) {
        return needs.take(need.id(), need.version(), acting.actor());
    }

    private ComboBox<Term> category(Need need) {
        var category = new ComboBox<Term>(t("treating.field.category"));
        category.setItems(nomenclature.categories());
        category.setItemLabelGenerator(term -> term.name().in(language().locale()));
        category.setClearButtonVisible(true);
        category.setHelperText(t("treating.field.category.hint"));
        nomenclature.category(need.data().category()).ifPresent(category::setValue);
        category.addValueChangeListener(change ->
                done(
                        needs.classify(
                                need.id(),
                                change.getValue() == null ? "" : change.getValue().code(),
                                need.version(),
                                acting.actor()),
                        "treating.done.classified"));
        return category;
    }

    /// The public directory with the words of the need.
    private String directory(Need need) {
        return "/%s/repertoire?q=%s&lieu=%s"
                .formatted(
                        pole().slug(),
                        URLEncoder.encode(need.data().what(), StandardCharsets.UTF_8),
                        need.data().place());
    }

    private Component ending(Need need) {
        var told = new TextArea(t("treating.told"));
        told.setHelperText(t("treating.told.hint", need.data().contact().name()));
        told.setMaxLength(4000);
        told.setWidthFull();
        var answer =
                new Button(
                        t("treating.answer"),
                        _ ->
                                done(
                                        needs.answer(
                                                need.id(),
                                                told.getValue(),
                                                need.version(),
                                                acting.actor()),
                                        "treating.done.answered"));
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var closing = new Select<NeedClosing>();
        closing.setLabel(t("treating.closing"));
        closing.setItems(NeedClosing.values());
        closing.setItemLabelGenerator(why -> t(why.text()));
        closing.setValue(NeedClosing.NO_SUPPLIER);
        var close =
                new Button(
                        t("treating.close"),
                        _ ->
                                done(
                                        needs.close(
                                                need.id(),
                                                closing.getValue(),
                                                told.getValue(),
                                                need.version(),
                                                acting.actor()),
                                        "treating.done.closed"));
        var actions = new Div(close, answer);
        actions.addClassName("record-form-actions");
        var section =
                new Section(
                        new H2(t("treating.end.title")),
                        new Paragraph(t("treating.end.sentence")),
                        told,
                        closing,
                        actions);
        section.addClassNames("form-section", "decision");
        return section;
    }

    private void done(NeedChange change, String key) {
        switch (change) {
            case NeedChange.Saved(Need need) -> {
                Notice.done(t(key, need.data().contact().name()));
                draw(need);
            }
            case NeedChange.Refused(List<NeedProblem> problems) ->
                    problems.forEach(problem -> Notice.refused(t(problem.key())));
            case NeedChange.Stale(Need theirs) -> {
                Notice.refused(t("treating.stale"));
                draw(theirs);
            }
            case NeedChange.Unknown _ -> Notice.refused(t("treating.stale"));
        }
    }
}
