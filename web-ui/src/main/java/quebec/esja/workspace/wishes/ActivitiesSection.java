package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.ProposedActivity;
import quebec.esja.texts.Texts;
import quebec.esja.wishes.Wish;
import quebec.esja.wishes.WishChange;
import quebec.esja.wishes.WishWords;
import quebec.esja.wishes.Wishes;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The activities that weak answers call for, the most useful first: the buyer asks the Pôle for them, and reads what it answers.
final class ActivitiesSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient Wishes wishes;
    private final transient Supplier<Actor> actor;
    private final transient Texts texts = Texts.of(TenantUi.here().language());

    ActivitiesSection(Diagnostic diagnostic, Wishes wishes, Supplier<Actor> actor) {
        this.diagnostic = diagnostic;
        this.wishes = wishes;
        this.actor = actor;
        addClassNames("form-section", "plan");
        draw();
    }

    private void draw() {
        removeAll();
        var proposed = ProposedActivity.of(diagnostic);
        setVisible(!proposed.isEmpty());
        var asked = wishes.of(diagnostic);
        var list = new UnorderedList();
        list.addClassName("plan-list");
        proposed.forEach(
                one -> list.add(item(one, Optional.ofNullable(asked.get(one.activity().key())))));
        var about = new Paragraph(texts.get("diagnostic.activities.sentence"));
        about.addClassName("hint");
        add(new H2(texts.get("diagnostics.activities.title")), about, list);
    }

    private ListItem item(ProposedActivity proposed, Optional<Wish> wish) {
        var title = proposed.activity().title().in(texts.language().locale());
        var because =
                new Paragraph(
                        texts.get(
                                "diagnostic.activities.because",
                                proposed.because().size(),
                                because(proposed, texts)));
        because.addClassName("hint");
        var words = new Div(new Paragraph(title), because);
        var actions = new Div();
        actions.addClassName("row-actions");
        wish.ifPresentOrElse(
                present -> {
                    words.add(standing(present));
                    if (present.answered().isEmpty()) {
                        actions.add(
                                button(
                                        "diagnostic.activities.take-back",
                                        title,
                                        () ->
                                                wishes.takeBack(
                                                        diagnostic.buyer(),
                                                        present.id(),
                                                        actor.get())));
                    }
                },
                () ->
                        actions.add(
                                button(
                                        "diagnostic.activities.ask",
                                        title,
                                        () ->
                                                wishes.ask(
                                                        diagnostic.buyer(),
                                                        diagnostic.id(),
                                                        proposed.activity().key(),
                                                        actor.get()))));
        return new ListItem(words, actions);
    }

    /// The questions whose answers call for it, quoted.
    static String because(ProposedActivity proposed, Texts texts) {
        return proposed.because().stream()
                .map(question ->
                        texts.get(
                                "diagnostic.activities.quoted",
                                question.text().in(texts.language().locale())))
                .collect(Collectors.joining(", "));
    }

    private Paragraph standing(Wish wish) {
        var standing = new Paragraph(WishWords.standing(wish, texts.language()));
        standing.addClassNames(
                "standing-words", wish.answered().isEmpty() ? "status-submitted" : "status-listed");
        return standing;
    }

    private Button button(String key, String about, Supplier<WishChange> change) {
        var button = new Button(texts.get(key), _ -> told(change.get()));
        button.getElement()
                .setAttribute("aria-label", texts.get("diagnostic.plan.of", texts.get(key), about));
        return button;
    }

    private void told(WishChange change) {
        switch (change) {
            case WishChange.Asked _ -> Notice.done(texts.get("diagnostic.activities.asked"));
            case WishChange.TakenBack _ ->
                    Notice.done(texts.get("diagnostic.activities.taken-back"));
            case WishChange.Unknown _ -> Notice.refused(texts.get("diagnostic.unknown"));
        }
        draw();
    }
}
