package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerRow;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.PaperForm;
import quebec.esja.commitments.Signatory;
import quebec.esja.commitments.Signing;
import quebec.esja.files.DocumentReading;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Records a declaration that was signed by hand, at a ceremony: its evidence is the scanned page, and the record says so.
@Route(value = ":pole/engagements/papier", layout = WorkspaceLayout.class)
class PaperView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Commitments commitments;
    private final transient Acting acting;
    private final TenantUi page = TenantUi.here();
    private final ErrorSummary problems = new ErrorSummary();
    private final ComboBox<BuyerRow> buyer = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField function = new TextField();
    private final DayField signedOn;
    private final DayField ceremony;
    private final RadioButtonGroup<Language> written = new RadioButtonGroup<>();
    private final TargetFields target;
    private final Paragraph kept = new Paragraph();
    private transient DocumentReading.@Nullable Accepted scan;

    PaperView(Commitments commitments, Buyers buyers, Acting acting) {
        super("engagement.paper.title");
        this.commitments = commitments;
        this.acting = acting;
        this.signedOn = new DayField(t("engagement.paper.day"), language());
        this.ceremony = new DayField(t("engagement.ceremony"), language());
        this.target = new TargetFields(Texts.of(language()));
        buyer.setLabel(t("engagement.column.buyer"));
        buyer.setItems(query -> {
            var filter =
                    BuyerFilter.ALL
                            .withText(query.getFilter().orElse(""))
                            .withStatuses(Set.of(BuyerStatus.ACCEPTED));
            return buyers.page(filter, query.getOffset(), query.getLimit()).stream();
        });
        buyer.setItemLabelGenerator(BuyerRow::name);
        name.setLabel(t("engagement.name"));
        name.setMaxLength(Signatory.LONGEST);
        function.setLabel(t("engagement.function"));
        function.setMaxLength(Signatory.LONGEST);
        written.setLabel(t("engagement.paper.language"));
        written.setItems(Language.values());
        written.setItemLabelGenerator(one -> t("engagement.language." + one.code()));
        written.setValue(Language.FRENCH);
        kept.getElement().setAttribute("role", "status");
        var fields = new Div(buyer, signedOn, name, function, ceremony, written);
        fields.addClassName("form-section-fields");
        var save = new Button(t("engagement.paper.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("record-form-actions");
        var hint = new Paragraph(t("engagement.target.hint"));
        hint.addClassName("hint");
        var section =
                new Section(
                        problems,
                        fields,
                        new H2(t("engagement.paper.page")),
                        drop(),
                        kept,
                        new H2(t("engagement.target")),
                        hint,
                        target,
                        actions);
        section.addClassName("form-section");
        add(
                new PageHeader(t("engagement.paper.title"))
                        .withSentence(t("engagement.paper.sentence")),
                section);
    }

    private FileDrop drop() {
        return new FileDrop(
                        new FileDrop.Words(
                                t("engagement.paper.choose"),
                                t("engagement.paper.drop"),
                                t("engagement.paper.hint"),
                                t("engagement.paper.one"),
                                t("engagement.paper.heavy")),
                        DocumentReading.LARGEST_BYTES,
                        1,
                        (fileName, content) -> judge(fileName, content))
                .offering(
                        t("engagement.paper.not-a-document"),
                        "application/pdf",
                        "image/png",
                        "image/jpeg");
    }

    private void judge(String fileName, byte[] content) {
        switch (DocumentReading.read(content)) {
            case DocumentReading.Accepted accepted ->
                    page.access(() -> {
                        scan = accepted;
                        kept.setText(t("engagement.paper.kept", fileName));
                    });
            case DocumentReading.TooHeavy _ ->
                    page.access(() -> Notice.refused(t("engagement.paper.heavy")));
            case DocumentReading.NotADocument _ ->
                    page.access(() -> Notice.refused(t("engagement.paper.not-a-document")));
        }
    }

    private void save() {
        problems.clear();
        var chosen = buyer.getValue();
        var typed = target.typed();
        if (chosen == null) {
            say(List.of(t("engagement.paper.buyer")));
            return;
        }
        if (!typed.refusals().isEmpty()) {
            refuse(typed.refusals());
            return;
        }
        var form =
                new PaperForm(
                        chosen.id(),
                        written.getValue(),
                        new Signatory(name.getValue(), function.getValue()),
                        Optional.ofNullable(signedOn.getValue()),
                        typed.target(),
                        Optional.ofNullable(ceremony.getValue()),
                        Optional.ofNullable(scan));
        switch (commitments.record(form, acting.actor())) {
            case Signing.Signed(Commitment commitment) -> {
                Notice.done(t("engagement.paper.saved", commitment.buyerName()));
                getUI().ifPresent(ui ->
                        ui.navigate(pole().slug() + "/engagements/" + commitment.id()));
            }
            case Signing.AlreadySigned(var day) ->
                    say(List.of(t("engagement.already", formats().date(day))));
            case Signing.Refused(List<String> reasons) -> refuse(reasons);
            case Signing.TextChanged _, Signing.Unknown _ -> say(List.of(t("engagement.unknown")));
        }
    }

    private void refuse(List<String> reasons) {
        say(reasons.stream().map(reason -> t("commitments.refusal." + reason)).toList());
    }

    private void say(List<String> sentences) {
        problems.show(
                sentences.stream().map(sentence -> new ErrorSummary.Line(sentence, null)).toList());
    }
}
