package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import quebec.esja.wishes.WishedActivity;
import quebec.esja.wishes.Wishes;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The activities that buyers ask for, with how many wait for each; the team answers them.
@Route(value = ":pole/diagnostics/activites", layout = WorkspaceLayout.class)
class WishesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;
    private final transient Acting acting;
    private final Div content = new Div();

    WishesView(Wishes wishes, Acting acting) {
        super("wishing.title");
        this.wishes = wishes;
        this.acting = acting;
        add(
                new PageHeader(t("wishing.title"))
                        .withSentence(t("wishing.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/diagnostics", t("diagnostic.back"))),
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        var activities = wishes.activities();
        if (activities.isEmpty()) {
            content.add(new EmptyState(t("wishing.none.title"), t("wishing.none.sentence")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plan-list", "plan");
        activities.forEach(activity -> list.add(item(activity)));
        content.add(list);
    }

    private ListItem item(WishedActivity activity) {
        var title = activity.title().in(language().locale());
        var waiting =
                new Paragraph(
                        activity.since()
                                .map(since ->
                                        t(
                                                "wishing.waiting",
                                                activity.waiting(),
                                                formats().date(Days.of(since))))
                                .orElseGet(() -> t("wishing.waiting.none")));
        var answered =
                new Paragraph(t("wishing.answered", activity.planned(), activity.declined()));
        answered.addClassName("hint");
        answered.setVisible(activity.planned() + activity.declined() > 0);
        var open =
                new Button(
                        t(activity.waiting() > 0 ? "wishing.answer" : "wishing.see"),
                        _ -> new WishesDialog(activity, wishes, acting, this::draw).open());
        open.getElement()
                .setAttribute("aria-label", t("diagnostic.plan.of", open.getText(), title));
        var name = new Paragraph(title);
        name.addClassName("row-name");
        var actions = new Div(open);
        actions.addClassName("row-actions");
        return new ListItem(new Div(name, waiting, answered), actions);
    }
}
