package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.NeedId;
import quebec.esja.needs.Need;
import quebec.esja.needs.Needs;
import quebec.esja.purchases.Party;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One need of a buyer: its form while it is written, then what is checked, sent, answered and closed.
@Route(value = ":pole/besoins/acheteurs/:need", layout = WorkspaceLayout.class)
class BuyerNeedView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// In place of a need's id: one to be written.
    private static final String NEW = "nouveau";

    /// The buyer of a need that names none yet.
    private static final BuyerId NOBODY = new BuyerId(new UUID(0, 0));

    private final transient BuyerNeeds needs;
    private final transient Needs told;
    private final transient Buyers buyers;
    private final transient OwnSide own;
    private final transient NeedPanels panels;
    private final transient NeedWords words;
    private @Nullable String what;

    BuyerNeedView(
            BuyerNeeds needs,
            Needs told,
            Buyers buyers,
            OwnSide own,
            NeedPanels panels,
            Nomenclature nomenclature,
            Territories territories) {
        super("needing.one.title");
        this.needs = needs;
        this.told = told;
        this.buyers = buyers;
        this.own = own;
        this.panels = panels;
        this.words = new NeedWords(nomenclature, territories, Texts.of(language()));
    }

    @Override
    public String getPageTitle() {
        return what == null ? super.getPageTitle() : what + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var named = event.getRouteParameters().get("need").orElse(NEW);
        if (named.equals(NEW)) {
            begin(
                    event.getLocation()
                            .getQueryParameters()
                            .getSingleParameter("depuis")
                            .flatMap(BuyerNeedView::uuid)
                            .map(NeedId::new)
                            .filter(_ -> own.side().team())
                            .flatMap(told::find));
            return;
        }
        var found =
                uuid(named)
                        .map(BuyerNeedId::new)
                        .flatMap(needs::find)
                        .filter(need -> own.side().party(need).isPresent());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void begin(Optional<Need> from) {
        add(
                new PageHeader(t("needing.new.title"))
                        .withSentence(t("needing.new.sentence"))
                        .withActions(back()));
        from.ifPresent(need -> {
            var hint = new Paragraph(t("needing.new.told", need.data().organization()));
            hint.addClassName("hint");
            add(hint);
        });
        var form = form();
        from.ifPresent(need -> form.show(prefilled(need), Optional.empty()));
        form.addAction(
                t(own.side().team() ? "needing.submit.team" : "needing.submit"),
                true,
                (typing, data) -> written(typing, write(data, from), this::submit));
        form.addAction(
                t("needing.draft"),
                false,
                (typing, data) -> written(typing, write(data, from), this::kept));
        add(form);
    }

    private static BuyerNeedData prefilled(Need need) {
        var said = need.data();
        var empty = BuyerNeedData.of(NOBODY);
        return new BuyerNeedData(
                empty.buyer(),
                said.what(),
                said.detail(),
                said.category(),
                "",
                empty.nature(),
                said.place(),
                said.wantedOn(),
                empty.amount(),
                empty.mode(),
                empty.answerBy(),
                List.of(),
                false,
                empty.rhythm());
    }

    private BuyerNeedChange write(BuyerNeedData data, Optional<Need> from) {
        var side = own.side();
        return side.party(data.buyer())
                .map(party -> needs.write(data, from.map(Need::id), party, side.actor()))
                .orElseGet(BuyerNeedChange.NotAllowed::new);
    }

    private BuyerNeedForm form() {
        var side = own.side();
        var buyer = new ComboBox<OwnSide.Named>();
        if (side.team()) {
            buyer.setItems(query ->
                    buyers
                            .page(
                                    BuyerFilter.ALL
                                            .withText(query.getFilter().orElse(""))
                                            .withStatuses(Set.of(BuyerStatus.ACCEPTED)),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream()
                            .map(row -> new OwnSide.Named(row.id(), row.name())));
        } else {
            buyer.setItems(side.buyers());
            side.buyers().stream().findFirst().ifPresent(buyer::setValue);
        }
        return new BuyerNeedForm(buyer, side.team() || side.buyers().size() > 1, words);
    }

    private void draw(BuyerNeed need) {
        what = need.data().what();
        removeAll();
        var side = own.side();
        var party = side.party(need).orElseThrow();
        add(
                new PageHeader(need.data().what())
                        .withSentence(
                                t("needing.standing", need.buyerName(), t(need.status().text())))
                        .withActions(back()));
        var editable =
                need.status().writable()
                        || side.team() && need.status() == BuyerNeedStatus.SUBMITTED;
        if (!need.returnedFor().isEmpty()) {
            var told = new Paragraph(t("needing.returned", need.returnedFor()));
            told.addClassName("callout");
            add(told);
        }
        if (editable) {
            add(editing(need, party), panels.attachments(need, party, side, words));
        } else {
            add(panels.facts(need, words), panels.attachments(need, party, side, words));
        }
        panels.then(need, party, side, words, this::refresh).forEach(this::add);
    }

    /// Draws the need as it stands now.
    private void refresh(BuyerNeedId id) {
        needs.find(id).ifPresent(this::draw);
    }

    private Component editing(BuyerNeed need, Party party) {
        var form = form();
        form.show(
                need.data(), Optional.of(new OwnSide.Named(need.data().buyer(), need.buyerName())));
        if (need.status().writable()) {
            form.addAction(
                    t(own.side().team() ? "needing.submit.team" : "needing.submit"),
                    true,
                    (typing, data) -> written(typing, change(need, data, party), this::submit));
            form.addAction(
                    t("needing.draft"),
                    false,
                    (typing, data) -> written(typing, change(need, data, party), this::kept));
            form.addAction(
                    new Button(
                            t("needing.discard"),
                            _ ->
                                    Confirm.ask(
                                            t("needing.discard.question"),
                                            t("needing.discard.sentence"),
                                            t("needing.discard"),
                                            () -> discard(need, party))));
        } else {
            form.addAction(
                    t("needing.save"),
                    false,
                    (typing, data) -> written(typing, change(need, data, party), this::kept));
        }
        return form;
    }

    private BuyerNeedChange change(BuyerNeed need, BuyerNeedData data, Party party) {
        return needs.change(need.id(), data, need.version(), party, own.side().actor());
    }

    private void discard(BuyerNeed need, Party party) {
        if (needs.discard(need.id(), party, own.side().actor())) {
            Notice.done(t("needing.discarded"));
            UI.getCurrent().navigate(pole().slug() + "/besoins/acheteurs");
        } else {
            Notice.refused(t("needing.stale"));
        }
    }

    /// What is done once a need is written.
    private interface Then {
        void with(BuyerNeedForm form, BuyerNeed need);
    }

    private void written(BuyerNeedForm form, BuyerNeedChange change, Then then) {
        switch (change) {
            case BuyerNeedChange.Saved(BuyerNeed need) -> then.with(form, need);
            case BuyerNeedChange.Refused(var problems) -> form.say(problems);
            case BuyerNeedChange.Stale(BuyerNeed theirs) -> {
                Notice.refused(t("needing.stale"));
                draw(theirs);
            }
            case BuyerNeedChange.NotAllowed _ -> Notice.refused(t("needing.stale"));
        }
    }

    private void kept(BuyerNeedForm form, BuyerNeed need) {
        Notice.done(t("needing.saved"));
        open(need);
    }

    private void submit(BuyerNeedForm form, BuyerNeed need) {
        var side = own.side();
        switch (needs.submit(
                need.id(), need.version(), side.party(need).orElseThrow(), side.actor())) {
            case BuyerNeedChange.Saved(BuyerNeed sent) -> {
                Notice.done(t(side.team() ? "needing.checked" : "needing.submitted"));
                open(sent);
            }
            case BuyerNeedChange.Refused(var problems) -> {
                Notice.done(t("needing.saved-not-sent"));
                draw(need);
                getChildren()
                        .filter(BuyerNeedForm.class::isInstance)
                        .map(BuyerNeedForm.class::cast)
                        .forEach(drawn -> drawn.say(problems));
            }
            case BuyerNeedChange.Stale _, BuyerNeedChange.NotAllowed _ ->
                    Notice.refused(t("needing.stale"));
        }
    }

    /// Shows the need under its own address.
    private void open(BuyerNeed need) {
        draw(need);
        UI.getCurrent().navigate(pole().slug() + "/besoins/acheteurs/" + need.id());
    }

    private Anchor back() {
        return new Anchor(pole().slug() + "/besoins/acheteurs", t("needing.back"));
    }
}
