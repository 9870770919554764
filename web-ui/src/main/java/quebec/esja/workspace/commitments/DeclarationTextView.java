package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.DeclarationText;
import quebec.esja.commitments.DeclarationTexts;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What buyers sign, by year. Saving adopts a version; those who signed another keep theirs.
@Route(value = ":pole/engagements/texte", layout = WorkspaceLayout.class)
class DeclarationTextView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient DeclarationTexts declarations;
    private final transient Acting acting;
    private final Select<Integer> year = new Select<>();
    private final TextArea french = new TextArea();
    private final TextArea english = new TextArea();
    private final Paragraph version = new Paragraph();
    private final ErrorSummary problems = new ErrorSummary();
    private final Div adopted = new Div();

    DeclarationTextView(DeclarationTexts declarations, Commitments commitments, Acting acting) {
        super("engagement.write.title");
        this.declarations = declarations;
        this.acting = acting;
        int now = commitments.today().getYear();
        year.setLabel(t("engagement.write.year"));
        year.setItems(now - 1, now, now + 1);
        year.setItemLabelGenerator(String::valueOf);
        year.addValueChangeListener(_ -> draw());
        version.addClassName("hint");
        area(french, "fr");
        area(english, "en");
        var places = new Paragraph(t("engagement.write.places"));
        places.addClassName("hint");
        var save = new Button(t("engagement.write.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("record-form-actions");
        var form = new Section(year, version, problems, places, french, english, actions);
        form.addClassName("form-section");
        var past = new Section(new H2(t("engagement.write.history")), adopted);
        past.addClassName("form-section");
        add(
                new PageHeader(t("engagement.write.title"))
                        .withSentence(t("engagement.write.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/engagements", t("engagement.back"))),
                form,
                past);
        year.setValue(now);
    }

    private void area(TextArea area, String code) {
        area.setLabel(t("engagement.write." + code));
        area.setMaxLength(DeclarationText.LONGEST);
        area.setMinRows(10);
        area.setWidthFull();
    }

    private void draw() {
        problems.clear();
        var text = declarations.inForce(year.getValue());
        french.setValue(text.text().fr());
        english.setValue(text.text().en());
        version.setText(
                text.adoptedAt()
                        .map(at ->
                                t(
                                        "engagement.write.version",
                                        text.version(),
                                        String.valueOf(text.year()),
                                        formats().date(Days.of(at)),
                                        text.adoptedBy()))
                        .orElseGet(() -> t("engagement.write.usual")));
        adopted.removeAll();
        adopted.add(history());
    }

    private Component history() {
        var all = declarations.adopted();
        if (all.isEmpty()) {
            return new Paragraph(t("engagement.write.none"));
        }
        var list = new UnorderedList();
        all.forEach(one ->
                list.add(
                        new ListItem(
                                t(
                                        "engagement.write.version",
                                        one.version(),
                                        String.valueOf(one.year()),
                                        one.adoptedAt()
                                                .map(at -> formats().date(Days.of(at)))
                                                .orElse(""),
                                        one.adoptedBy()))));
        return list;
    }

    private void save() {
        problems.clear();
        var refused =
                declarations.adopt(
                        Optional.ofNullable(year.getValue()).orElse(0),
                        new LocalizedText(french.getValue(), english.getValue()),
                        acting.actor());
        if (refused.isEmpty()) {
            Notice.done(t("engagement.write.saved", String.valueOf(year.getValue())));
            draw();
        } else {
            problems.show(
                    refused.stream()
                            .map(reason ->
                                    new ErrorSummary.Line(t("commitments.refusal." + reason), null))
                            .toList());
        }
    }
}
