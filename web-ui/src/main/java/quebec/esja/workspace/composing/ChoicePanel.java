package quebec.esja.workspace.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;
import quebec.esja.compositions.Compositions;
import quebec.esja.directory.Term;
import quebec.esja.kernel.BuyerId;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.search.SupplierSearch;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DirectoryCriteria;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TypedWords;

/// Adds enterprises to a section: all those of a filter, one by its name, or those of a list; or all those of some activities, a section
/// for each.
final class ChoicePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);
    private final transient Draft draft;
    private final SectionsPanel sections;
    private final transient Choosing choosing;
    private final Language document;
    private final Select<Integer> target = new Select<>();
    private final DirectoryCriteria criteria;
    private final Button addFound = new Button();

    /// @param document the language of the document, in which a section is named after its activity
    ChoicePanel(
            Draft draft,
            SectionsPanel sections,
            Choosing choosing,
            Author author,
            Language document) {
        this.draft = draft;
        this.sections = sections;
        this.choosing = choosing;
        this.document = document;
        criteria = choosing.criteria(texts.get("composing.words"), this::count);
        addClassName("form-section");
        target.setLabel(texts.get("composing.target"));
        target.setItemLabelGenerator(
                section -> SectionsPanel.named(texts, draft.titles(), section));
        offerSections();
        sections.whenChanged(this::offerSections);
        add(new H2(texts.get("composing.choose")), target, byFilter(), byHand(), byActivity());
        author.buyer().ifPresent(buyer -> add(byList(buyer)));
    }

    private void offerSections() {
        var titles = draft.titles();
        var before = target.getValue();
        target.setItems(IntStream.range(0, titles.size()).boxed().toList());
        target.setValue(before == null || before >= titles.size() ? 0 : before);
    }

    private Component byFilter() {
        addFound.addClickListener(_ -> added(choosing.found(criteria.value())));
        count();
        var found = new Div(criteria, addFound);
        found.addClassName("choice-criteria");
        return found;
    }

    private void count() {
        var found = choosing.count(criteria.value());
        addFound.setText(
                texts.get("composing.add.found", found, Formats.of(language).number(found)));
        addFound.setEnabled(found > 0);
    }

    private Component byHand() {
        var one = new ComboBox<Draft.Entry>(texts.get("composing.one"));
        one.setItemLabelGenerator(Draft.Entry::name);
        one.setItems(query ->
                choosing.found(SupplierSearch.of(query.getFilter().orElse(""))).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        one.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                added(List.of(chosen.getValue()));
                one.clear();
            }
        });
        return row(one);
    }

    /// An enterprise with several of these activities stands under the first.
    private Component byActivity() {
        var activities = new MultiSelectComboBox<Term>(texts.get("composing.activity"));
        activities.setHelperText(texts.get("composing.activity.hint"));
        activities.setItems(
                (term, typed) -> TypedWords.standIn(term.name().in(language.locale()), typed),
                choosing.activities());
        activities.setItemLabelGenerator(term -> term.name().in(language.locale()));
        var add =
                new Button(
                        texts.get("composing.add.activity"),
                        _ -> {
                            addEach(
                                    choosing.activities().stream()
                                            .filter(activities.getValue()::contains)
                                            .toList());
                            activities.clear();
                        });
        add.setEnabled(false);
        activities.addValueChangeListener(chosen -> add.setEnabled(!chosen.getValue().isEmpty()));
        return row(activities, add);
    }

    private void addEach(List<Term> activities) {
        var added = 0;
        var wanted = 0;
        for (var activity : activities) {
            var found = choosing.found(SupplierSearch.ALL.withCategory(activity.code()));
            if (found.isEmpty()) {
                continue;
            }
            var section = draft.sectionOf(activity.name().in(document.locale()));
            if (section.isEmpty()) {
                Notice.refused(texts.get("composing.full.sections", Compositions.MOST_SECTIONS));
                break;
            }
            wanted += found.size();
            added += draft.add(section.getAsInt(), found);
        }
        told(added, wanted);
    }

    private Component byList(BuyerId buyer) {
        var lists = new Select<Shortlist>();
        lists.setLabel(texts.get("composing.list"));
        lists.setItems(choosing.lists(buyer));
        lists.setItemLabelGenerator(Shortlist::name);
        var add =
                new Button(
                        texts.get("composing.add.list"),
                        _ ->
                                lists.getOptionalValue()
                                        .ifPresent(list -> added(choosing.kept(buyer, list.id()))));
        add.setEnabled(false);
        lists.addValueChangeListener(chosen -> add.setEnabled(chosen.getValue() != null));
        return row(lists, add);
    }

    private void added(List<Draft.Entry> wanted) {
        told(draft.add(target.getValue(), wanted), wanted.size());
    }

    private void told(int added, int wanted) {
        if (draft.size() == Portfolios.MOST_ENTERPRISES && added < wanted) {
            Notice.refused(texts.get("composing.full", Portfolios.MOST_ENTERPRISES));
        } else {
            Notice.done(texts.get("composing.added", added));
        }
        sections.changed();
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassNames("filters", "composing-row");
        return row;
    }
}
