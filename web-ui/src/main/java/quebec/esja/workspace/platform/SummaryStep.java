package quebec.esja.workspace.platform;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quebec.esja.poles.OpeningOutcome.Step;

/// All that was chosen, then the opening as it goes.
final class SummaryStep extends OpeningStep {

    private static final long serialVersionUID = 1L;

    private final transient List<OpeningStep> before;
    private final DescriptionList facts = new DescriptionList();
    private final OrderedList progress = new OrderedList();
    private final Section failure = new Section();
    private final Map<Step, ListItem> lines = new EnumMap<>(Step.class);

    SummaryStep(List<OpeningStep> before) {
        super("platform.open.summary");
        this.before = before;
        facts.addClassName("opening-facts");
        progress.addClassName("opening-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        progress.setVisible(false);
        for (var step : Step.values()) {
            var line = new ListItem();
            lines.put(step, line);
            progress.add(line);
        }
        failure.addClassName("error-summary");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        var next = new Paragraph(t("platform.open.summary.next"));
        next.addClassName("hint");
        add(failure, facts, next, progress);
    }

    @Override
    void shown() {
        facts.removeAll();
        before.stream()
                .flatMap(step -> step.facts().stream())
                .forEach(fact ->
                        facts.add(
                                new DescriptionList.Term(fact.term()),
                                new DescriptionList.Description(fact.value())));
    }

    @Override
    void check() {}

    @Override
    List<Fact> facts() {
        return List.of();
    }

    void begin() {
        failure.setVisible(false);
        lines.forEach((step, line) -> tell(step, "waiting"));
        progress.setVisible(true);
    }

    /// That step has begun; those before it are done.
    void reached(Step reached) {
        for (var step : Step.values()) {
            tell(
                    step,
                    step.compareTo(reached) < 0 ? "done" : step == reached ? "running" : "waiting");
        }
    }

    /// Nothing was kept; the sentences say why.
    void fail(List<String> sentences) {
        progress.setVisible(false);
        failure.removeAll();
        sentences.forEach(sentence -> failure.add(new Paragraph(sentence)));
        failure.setVisible(true);
    }

    private void tell(Step step, String state) {
        var line = lines.get(step);
        if (line != null) {
            line.setClassName("opening-" + state);
            line.setText(t("platform.open.progress." + state, t("poles.step." + step)));
        }
    }
}
