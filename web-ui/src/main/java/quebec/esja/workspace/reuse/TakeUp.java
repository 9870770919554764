package quebec.esja.workspace.reuse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.registration.Additions;
import quebec.esja.reuse.PublishedLines;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Proposes to the manager of an enterprise what other Pôles publish and its profile here lacks.
@Component
public class TakeUp {

    private final KnownElsewhere elsewhere;
    private final Additions additions;
    private final PublishedLines lines;
    private final Acting acting;

    TakeUp(KnownElsewhere elsewhere, Additions additions, PublishedLines lines, Acting acting) {
        this.elsewhere = elsewhere;
        this.additions = additions;
        this.lines = lines;
        this.acting = acting;
    }

    /// The proposal; none when nothing is missing that is published elsewhere.
    ///
    /// @param propose shows it in the form, unsaved; told once the person agreed
    public Optional<com.vaadin.flow.component.Component> of(
            Supplier supplier, Consumer<PublishedProfile> propose) {
        return elsewhere
                .of(supplier)
                .filter(published -> published.addsTo(supplier.data()))
                .map(published -> proposal(supplier, published, propose));
    }

    private Section proposal(
            Supplier supplier, PublishedProfile published, Consumer<PublishedProfile> propose) {
        var language = TenantUi.here().language();
        var texts = Texts.of(language);
        var consent = new Checkbox(additions.wording(published, language));
        var proposal = new Section();
        var take =
                new Button(
                        texts.get("suppliers.elsewhere.take"),
                        _ -> {
                            additions.agreed(supplier.id(), published, language, acting.actor());
                            propose.accept(published);
                            proposal.setVisible(false);
                            Notice.done(texts.get("suppliers.elsewhere.taken"));
                        });
        take.setEnabled(false);
        consent.addValueChangeListener(change -> take.setEnabled(change.getValue()));
        var inside =
                new Div(
                        new Paragraph(texts.get("suppliers.elsewhere.sentence")),
                        new PublishedList(lines.profile(published, language)),
                        consent,
                        take);
        inside.addClassName("form-section");
        var title = texts.get("suppliers.elsewhere.title", published.poleNames());
        proposal.add(new Details(title, inside));
        proposal.addClassName("asked");
        return proposal;
    }
}
