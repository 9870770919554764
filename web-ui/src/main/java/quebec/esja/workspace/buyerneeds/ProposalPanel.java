package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Fit;
import quebec.esja.matching.FitSentences;
import quebec.esja.matching.Grade;
import quebec.esja.texts.Texts;
import quebec.esja.waves.Confirmation;
import quebec.esja.waves.Waves;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Every enterprise with the reasons for which it fits or not; a person of the team ticks those to write to, or gives the need back.
final class ProposalPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BuyerNeed need;
    private final transient Waves waves;
    private final transient BuyerNeeds needs;
    private final transient Actor actor;
    private final transient NeedWords words;
    private final transient Texts texts;
    private final transient Consumer<BuyerNeedId> changed;
    private final transient Set<SupplierId> chosen = new HashSet<>();
    private final Grid<Fit> grid = new Grid<>();
    private final TextArea leftOut = new TextArea();
    private final TextArea mend = new TextArea();
    private final Button send = new Button();

    ProposalPanel(
            BuyerNeed need,
            List<Fit> fits,
            Waves waves,
            BuyerNeeds needs,
            Actor actor,
            NeedWords words,
            Consumer<BuyerNeedId> changed) {
        this.need = need;
        this.waves = waves;
        this.needs = needs;
        this.actor = actor;
        this.words = words;
        this.texts = words.texts();
        this.changed = changed;
        addClassName("form-section");
        add(
                new H2(texts.get("needing.proposal.title")),
                new Paragraph(
                        texts.get(
                                "needing.proposal.sentence",
                                fits.size(),
                                count(fits, Grade.FITTING),
                                count(fits, Grade.POSSIBLE))));
        list(fits);
        var policy = waves.policy();
        var how =
                new Paragraph(
                        texts.get("needing.proposal.waves", policy.perDay(), policy.stopAt()));
        how.addClassName("hint");
        leftOut.setLabel(texts.get("needing.proposal.left-out"));
        leftOut.setHelperText(texts.get("needing.proposal.left-out.hint"));
        leftOut.setMaxLength(500);
        leftOut.setWidthFull();
        leftOut.setVisible(false);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(_ -> confirm());
        var actions = new Div(send);
        actions.addClassName("record-form-actions");
        add(grid, leftOut, how, actions, returning());
        count(fits);
    }

    private static long count(List<Fit> fits, Grade grade) {
        return fits.stream().filter(fit -> fit.grade() == grade).count();
    }

    private void list(List<Fit> fits) {
        fits.stream().filter(fit -> fit.grade() == Grade.FITTING).forEach(this::choose);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(fit -> tick(fit, fits))
                .setHeader(texts.get("needing.proposal.choose"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::enterprise)
                .setHeader(texts.get("needing.proposal.enterprise"))
                .setAutoWidth(false)
                .setFlexGrow(1);
        grid.setItems(fits);
        grid.addClassName("proposal");
        grid.getElement().setAttribute("aria-label", texts.get("needing.proposal.title"));
        grid.setHeight("34rem");
    }

    private void choose(Fit fit) {
        chosen.add(fit.candidate().supplier());
    }

    private Checkbox tick(Fit fit, List<Fit> fits) {
        var supplier = fit.candidate().supplier();
        var tick = new Checkbox(chosen.contains(supplier));
        tick.setAriaLabel(texts.get("needing.proposal.choose.this", fit.candidate().name()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(supplier);
            } else {
                chosen.remove(supplier);
            }
            count(fits);
        });
        return tick;
    }

    private Div enterprise(Fit fit) {
        var name =
                new Anchor(
                        TenantUi.here().pole().orElseThrow().slug()
                                + "/entreprises/"
                                + fit.candidate().supplier(),
                        fit.candidate().name());
        name.addClassName("row-name");
        var head = new Div(name, words.badge(fit.grade()));
        head.addClassName("proposal-head");
        var reasons = new UnorderedList();
        reasons.addClassName("reasons");
        FitSentences.of(fit, texts).forEach(reason -> reasons.add(new ListItem(reason)));
        var whole = new Div(head, reasons);
        whole.addClassName("proposal-row");
        return whole;
    }

    private void count(List<Fit> fits) {
        send.setText(texts.get("needing.proposal.send", chosen.size()));
        send.setEnabled(!chosen.isEmpty());
        leftOut.setVisible(
                fits.stream()
                        .anyMatch(fit ->
                                fit.grade() == Grade.FITTING
                                        && !chosen.contains(fit.candidate().supplier())));
    }

    private void confirm() {
        var version = need.version();
        switch (waves.confirm(need.id(), Set.copyOf(chosen), leftOut.getValue(), version, actor)) {
            case Confirmation.Confirmed(_, int sent, var next) -> {
                Notice.done(
                        sent > 0
                                ? texts.get("needing.sent", sent)
                                : SendingPanel.sentence(next, texts));
                changed.accept(need.id());
            }
            case Confirmation.Refused(var problems) ->
                    problems.forEach(problem -> Notice.refused(texts.get(problem.key())));
            case Confirmation.Nobody _ -> Notice.refused(texts.get("needing.proposal.nobody"));
            case Confirmation.ReasonMissing(var names) -> {
                leftOut.setInvalid(true);
                leftOut.setErrorMessage(
                        texts.get("needing.proposal.left-out.missing", String.join(", ", names)));
                leftOut.focus();
            }
            case Confirmation.Stale _ -> {
                Notice.refused(texts.get("needing.stale"));
                changed.accept(need.id());
            }
        }
    }

    private Section returning() {
        mend.setLabel(texts.get("needing.return.reason"));
        mend.setMaxLength(2000);
        mend.setWidthFull();
        var button = new Button(texts.get("needing.return"), _ -> giveBack());
        var actions = new Div(button);
        actions.addClassName("record-form-actions");
        var section =
                new Section(
                        new H2(texts.get("needing.return.title")),
                        new Paragraph(texts.get("needing.return.sentence", need.buyerName())),
                        mend,
                        actions);
        section.addClassName("form-section");
        return section;
    }

    private void giveBack() {
        switch (needs.giveBack(need.id(), mend.getValue(), need.version(), actor)) {
            case BuyerNeedChange.Saved _ -> {
                Notice.done(texts.get("needing.return.done"));
                changed.accept(need.id());
            }
            case BuyerNeedChange.Refused(var problems) -> {
                mend.setInvalid(true);
                mend.setErrorMessage(texts.get(problems.getFirst().key()));
            }
            case BuyerNeedChange.Stale _, BuyerNeedChange.NotAllowed _ -> {
                Notice.refused(texts.get("needing.stale"));
                changed.accept(need.id());
            }
        }
    }
}
