package quebec.esja.workspace.buying;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import quebec.esja.shortlists.Keeping;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Puts a visitor's selection in a list.
final class KeepPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());

    KeepPanel(
            KeptSelection selection,
            Shortlists shortlists,
            OwnBuyers own,
            BuyerChoice choice,
            Runnable kept) {
        addClassName("form-section");
        var target = new ListChoice(shortlists, own, choice);
        var keep =
                new Button(
                        texts.get("lists.selection.keep"),
                        _ -> {
                            var list = target.chosenOrMade();
                            var buyer = choice.buyer();
                            var keeping =
                                    shortlists.keep(
                                            buyer,
                                            list.id(),
                                            selection.enterprises(),
                                            own.actor(buyer));
                            say(texts, keeping, list.name());
                            if (keeping instanceof Keeping.Kept) {
                                getParent().ifPresent(_ -> removeFromParent());
                            }
                            kept.run();
                        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(target, keep);
        fields.addClassName("filters");
        add(
                new H2(texts.get("lists.selection.title", selection.names().size())),
                new Paragraph(String.join(", ", selection.names())),
                fields);
    }

    /// Says what became of it.
    static void say(Texts texts, Keeping keeping, String list) {
        switch (keeping) {
            case Keeping.Kept(int added, int there, int _) when added == 0 && there > 0 ->
                    Notice.done(texts.get("lists.kept.before", list));
            case Keeping.Kept(int added, int _, int _) when added > 0 ->
                    Notice.done(texts.get("lists.kept", added, list));
            case Keeping.Kept _ -> Notice.refused(texts.get("lists.unlisted"));
            case Keeping.Full _ -> Notice.refused(texts.get("lists.full", Shortlists.MOST_KEPT));
            case Keeping.Unknown _ -> Notice.refused(texts.get("lists.unknown"));
        }
    }
}
