package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.awards.AwardProposal;
import quebec.esja.awards.AwardProposals;
import quebec.esja.awards.SeaoBuyer;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.NoticeLink;

/// What SEAO shows that the buyer awarded in the period to listed enterprises: proposed line by line, never counted before it is taken.
final class AwardedSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AwardProposals awards;
    private final transient DeclarationWork work;
    private final transient Wording words;
    private final transient Runnable again;

    AwardedSection(AwardProposals awards, DeclarationWork work, Runnable again) {
        this.awards = awards;
        this.work = work;
        this.words = work.words();
        this.again = again;
        addClassName("form-section");
        var found = awards.of(work.id(), work.party());
        setVisible(!found.names().isEmpty());
        var attribution = new Paragraph(words.text("seao.attribution"));
        attribution.addClassName("hint");
        add(
                new H2(words.text("declaring.seao.title")),
                new Paragraph(words.text("declaring.seao.sentence")));
        asked(found.names()).forEach(this::add);
        add(
                found.proposals().isEmpty()
                        ? new Paragraph(words.text("declaring.seao.none"))
                        : list(found.proposals()),
                others(found.names()),
                attribution);
    }

    private List<Div> asked(List<SeaoBuyer> names) {
        return names.stream()
                .filter(one -> one.standing() == SeaoBuyer.Standing.ASKED)
                .map(one -> {
                    var yes = new Button(words.text("declaring.seao.yes"), _ -> say(one, true));
                    yes.setAriaLabel(words.text("declaring.seao.yes.of", one.name()));
                    var no = new Button(words.text("declaring.seao.no"), _ -> say(one, false));
                    no.setAriaLabel(words.text("declaring.seao.no.of", one.name()));
                    var line =
                            new Div(
                                    new Span(words.text("declaring.seao.asked", one.name())),
                                    yes,
                                    no);
                    line.addClassName("record-form-actions");
                    return line;
                })
                .toList();
    }

    private void say(SeaoBuyer name, boolean same) {
        awards.say(work.id(), name.name(), same, work.party(), work.acting().actor());
        again.run();
    }

    private Component list(List<AwardProposal> proposals) {
        var list = new UnorderedList();
        list.addClassName("batch-list");
        proposals.forEach(one -> list.add(new ListItem(line(one))));
        return list;
    }

    private Component line(AwardProposal proposal) {
        var award = proposal.award();
        var name = new Span(proposal.supplierName());
        name.addClassName("row-name");
        var told =
                new Span(
                        words.text(
                                "declaring.seao.line",
                                award.title(),
                                words.money(award.awarded()),
                                Formats.of(words.language()).date(award.day())));
        var state = new Span(words.text(proposal.state().text()));
        state.addClassName("hint");
        var line =
                new Div(
                        name,
                        told,
                        NoticeLink.to(award.number(), award.url(), Texts.of(words.language())),
                        state);
        if (proposal.state() == AwardProposal.State.PROPOSED) {
            var take =
                    new Button(
                            words.text("declaring.seao.take"),
                            _ ->
                                    work.tell(
                                            awards.take(
                                                    work.id(),
                                                    award.supplier(),
                                                    award.key(),
                                                    work.party(),
                                                    work.acting().actor()),
                                            again));
            take.setAriaLabel(
                    words.text("declaring.seao.take.of", award.number(), proposal.supplierName()));
            line.add(take);
        }
        return line;
    }

    /// What a person said is shown, and can be said otherwise; a name that nothing told may be theirs too.
    private Component others(List<SeaoBuyer> names) {
        var said = new UnorderedList();
        names.stream()
                .filter(one -> one.standing() != SeaoBuyer.Standing.ASKED)
                .filter(one -> one.standing() != SeaoBuyer.Standing.UNKNOWN)
                .map(one -> new ListItem(one.name() + " : " + words.text(one.standing().text())))
                .forEach(said::add);
        var choice = new ComboBox<SeaoBuyer>(words.text("declaring.seao.other"));
        choice.setHelperText(words.text("declaring.seao.other.hint"));
        choice.setItems(
                names.stream().filter(one -> one.standing() != SeaoBuyer.Standing.SAME).toList());
        choice.setItemLabelGenerator(SeaoBuyer::name);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                say(change.getValue(), true);
            }
        });
        return new Details(words.text("declaring.seao.names"), said, choice);
    }
}
