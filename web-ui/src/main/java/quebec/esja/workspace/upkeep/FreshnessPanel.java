package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import quebec.esja.directory.Supplier;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.ShownBlock;
import quebec.esja.freshness.StillTrue;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// When each block of a profile was confirmed, and the button that confirms all of them.
public final class FreshnessPanel extends Section {

    private static final long serialVersionUID = 1L;

    /// Who looks at the panel.
    public enum Reader {
        /// Someone who manages the enterprise.
        MANAGER("manager"),
        /// Someone of the Pôle, who confirms after asking the enterprise.
        TEAM("team");

        private final String code;

        Reader(String code) {
            this.code = code;
        }
    }

    private final transient Freshness freshness;
    private final transient Acting acting;
    private final transient Consumer<Supplier> changed;
    private final Reader reader;

    /// @param changed told of the enterprise when a confirmation changed where it stands
    public FreshnessPanel(
            Supplier supplier,
            Reader reader,
            Freshness freshness,
            Acting acting,
            Consumer<Supplier> changed) {
        this.reader = reader;
        this.freshness = freshness;
        this.acting = acting;
        this.changed = changed;
        addClassName("upkeep");
        draw(supplier);
    }

    private void draw(Supplier supplier) {
        removeAll();
        var language = TenantUi.here().language();
        var policy = freshness.policy();
        var list = new DescriptionList();
        list.addClassName("facts");
        for (ShownBlock block : freshness.shown(supplier, language)) {
            var when = new DescriptionList.Description(new Span(block.confirmed()));
            if (reader == Reader.MANAGER && supplier.listed() && block.aged()) {
                when.add(stillTrue(supplier, block));
            }
            list.add(new DescriptionList.Term(block.title()), when);
        }
        add(
                new H2(t("upkeep.freshness.title")),
                new Paragraph(
                        t(
                                "upkeep.freshness." + reader.code,
                                policy.askMonths(),
                                policy.withdrawMonths())),
                list,
                button(supplier));
    }

    private Button stillTrue(Supplier supplier, ShownBlock block) {
        var button =
                new Button(
                        t("upkeep.freshness.block"),
                        _ ->
                                told(
                                        freshness.confirm(
                                                supplier.id(), block.block(), acting.actor()),
                                        t("upkeep.freshness.block.done", block.title())));
        button.setAriaLabel(t("upkeep.freshness.block.of", block.title()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(String.join("\n", block.lines()));
        return button;
    }

    private Button button(Supplier supplier) {
        return new Button(
                t("upkeep.freshness.confirm." + reader.code),
                _ -> {
                    switch (reader) {
                        case MANAGER -> confirm(supplier);
                        case TEAM ->
                                Confirm.act(
                                        t("upkeep.freshness.team.question", supplier.name()),
                                        t("upkeep.freshness.team.means"),
                                        t("upkeep.freshness.team.action"),
                                        () -> confirm(supplier));
                    }
                });
    }

    private void confirm(Supplier supplier) {
        told(freshness.confirm(supplier.id(), acting.actor()), t("upkeep.freshness.confirmed"));
    }

    private void told(StillTrue said, String confirmed) {
        switch (said) {
            case StillTrue.Confirmed(Supplier after) -> {
                draw(after);
                Notice.done(confirmed);
            }
            case StillTrue.Relisted(Supplier after) -> moved(after, "upkeep.freshness.relisted");
            case StillTrue.ToReview(Supplier after) -> moved(after, "upkeep.freshness.to-review");
            case StillTrue.Closed _ -> Notice.refused(t("upkeep.freshness.closed"));
            case StillTrue.Before _, StillTrue.TooLate _, StillTrue.Unknown _ ->
                    Notice.refused(t("upkeep.freshness.gone"));
        }
    }

    private void moved(Supplier after, String sentence) {
        changed.accept(after);
        Notice.done(t(sentence));
    }

    private static String t(String key, Object... arguments) {
        return Texts.of(TenantUi.here().language()).get(key, arguments);
    }
}
