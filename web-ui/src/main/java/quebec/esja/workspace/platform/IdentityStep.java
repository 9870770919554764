package quebec.esja.workspace.platform;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.PoleOpenings;
import quebec.esja.territory.KnownPole;
import quebec.esja.texts.Language;

/// Name, programme, address and languages. The address follows the name until someone writes it.
final class IdentityStep extends OpeningStep {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SLUG = 40;

    private final transient PoleOpenings openings;
    private final TextField name = new TextField();
    private final TextField programme = new TextField();
    private final TextField slug = new TextField();
    private final Checkbox english = new Checkbox();
    private final Paragraph state = new Paragraph();
    private String proposed = "";

    IdentityStep(PoleOpenings openings, List<KnownPole> known, Consumer<KnownPole> chosen) {
        super("platform.open.identity");
        this.openings = openings;
        name.setLabel(t("platform.open.name"));
        name.setMaxLength(160);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(_ -> {
            name.setInvalid(false);
            proposeSlug();
        });
        programme.setLabel(t("platform.open.programme"));
        programme.setHelperText(t("platform.open.programme.hint"));
        programme.setValue(t("platform.open.programme.usual"));
        programme.setMaxLength(160);
        programme.setRequiredIndicatorVisible(true);
        programme.setManualValidation(true);
        programme.addValueChangeListener(_ -> programme.setInvalid(false));
        slug.setLabel(t("platform.open.slug"));
        slug.setHelperText(t("platform.open.slug.hint"));
        slug.setMaxLength(LONGEST_SLUG);
        slug.setRequiredIndicatorVisible(true);
        slug.setManualValidation(true);
        slug.setValueChangeMode(ValueChangeMode.LAZY);
        slug.addValueChangeListener(_ -> sayState());
        state.addClassName("hint");
        state.getElement().setAttribute("role", "status");
        english.setLabel(t("platform.open.english"));
        english.setValue(true);
        var languages = new Div(new Paragraph(t("platform.open.languages")), english);
        languages.addClassName("opening-languages");
        add(knownPoles(known, chosen), name, programme, slug, state, languages);
    }

    private ComboBox<KnownPole> knownPoles(List<KnownPole> known, Consumer<KnownPole> chosen) {
        var proposals = new ComboBox<KnownPole>(t("platform.open.known"));
        proposals.setHelperText(t("platform.open.known.hint"));
        proposals.setItems(known);
        proposals.setItemLabelGenerator(KnownPole::shortName);
        proposals.setClearButtonVisible(true);
        proposals.addValueChangeListener(change ->
                Optional.ofNullable(change.getValue())
                        .ifPresent(pole -> {
                            name.setValue(pole.name());
                            proposed = pole.slug();
                            slug.setValue(proposed);
                            chosen.accept(pole);
                        }));
        return proposals;
    }

    private void proposeSlug() {
        if (!slug.getValue().equals(proposed) || name.getValue().isBlank()) {
            return;
        }
        var whole = Slug.of(name.getValue()).value();
        var start =
                whole.replaceFirst(
                        "^(pole|poles)-(d-economie-sociale-)?((de|du|des|d|la|le|l)-)*", "");
        var room = start.length() > LONGEST_SLUG ? start.substring(0, LONGEST_SLUG) : start;
        proposed = room.replaceAll("^[0-9-]+|-+$", "");
        slug.setValue(proposed);
    }

    private void sayState() {
        var problem = slugProblem();
        slug.setInvalid(problem.isPresent() && !slug.isEmpty());
        slug.setErrorMessage(problem.orElse(""));
        state.setText(problem.isPresent() ? "" : t("platform.open.slug.free", slug.getValue()));
    }

    private Optional<String> slugProblem() {
        return openings.slugProblem(slug()).map(key -> t(key));
    }

    @Override
    void check() {
        mark(name, problem(outside(name.getValue(), 3, 160), t("profile.refusal.name")));
        mark(
                programme,
                problem(outside(programme.getValue(), 3, 160), t("profile.refusal.programme")));
        mark(slug, slugProblem());
    }

    @Override
    List<Fact> facts() {
        return List.of(
                new Fact(t("platform.open.name"), name()),
                new Fact(t("platform.open.programme"), programme()),
                new Fact(t("platform.open.slug"), "/" + slug()),
                new Fact(
                        t("platform.open.languages"),
                        t(
                                english.getValue()
                                        ? "platform.open.languages.both"
                                        : "platform.open.languages.french")));
    }

    String name() {
        return name.getValue().strip();
    }

    String programme() {
        return programme.getValue().strip();
    }

    String slug() {
        return slug.getValue().strip();
    }

    Set<Language> languages() {
        return english.getValue()
                ? Set.of(Language.FRENCH, Language.ENGLISH)
                : Set.of(Language.FRENCH);
    }
}
