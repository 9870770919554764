package quebec.esja.workspace.labels;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.HeldLabel;
import quebec.esja.labels.LabelChange;
import quebec.esja.labels.LabelData;
import quebec.esja.labels.Labels;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TypedWords;

/// The labels of an enterprise with their proofs and expiries, and the form that adds one or says otherwise of one.
public final class LabelsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int LONGEST_PROOF = 300;

    /// Who looks at the panel.
    public enum Reader {
        /// Someone who manages the enterprise.
        MANAGER,
        /// Someone of the Pôle, who may also verify.
        TEAM
    }

    private final SupplierId supplier;
    private final Reader reader;
    private final transient Labels labels;
    private final transient Nomenclature terms;
    private final transient Acting acting;
    private final Div held = new Div();
    private final RecordForm<LabelFields> form;
    private final ComboBox<Term> label = new ComboBox<>(t("labels.field.label"));

    public LabelsPanel(
            SupplierId supplier, Reader reader, Labels labels, Nomenclature terms, Acting acting) {
        this.supplier = supplier;
        this.reader = reader;
        this.labels = labels;
        this.terms = terms;
        this.acting = acting;
        this.form = new RecordForm<>(LabelFields.class, t("labels.save"), this::save);
        addClassName("claims");
        held.addClassName("claims");
        var adding = new Section(new H2(t("labels.add")), form);
        adding.addClassName("form-section");
        add(new Paragraph(t("labels.sentence")), held, adding);
        fields();
        draw();
    }

    private void fields() {
        var language = TenantUi.here().language();
        label.setItems((term, typed) -> TypedWords.standIn(name(term), typed), terms.labels());
        label.setItemLabelGenerator(this::name);
        label.setClearButtonVisible(true);
        var proof = new TextField(t("labels.field.proof"));
        proof.setMaxLength(LONGEST_PROOF);
        var obtained = new DayField(t("labels.field.obtained"), language);
        var expires = new DayField(t("labels.field.expires"), language);
        form.binder().forField(label).asRequired(t("labels.missing")).bind("label");
        form.binder().forField(proof).bind("proof");
        form.binder().forField(obtained).bind("obtained");
        form.binder().forField(expires).bind("expires");
        form.addFields(label, proof, obtained, expires);
        form.show(LabelFields.NEW);
    }

    private void draw() {
        held.removeAll();
        var all = labels.of(supplier);
        if (all.isEmpty()) {
            held.add(new Paragraph(t("labels.none")));
        }
        all.forEach(one -> held.add(card(one)));
    }

    private Div card(HeldLabel one) {
        var data = one.data();
        var card = new Div(new H2(name(data.code())));
        card.addClassName("claim");
        issuer(data).ifPresent(issuer -> card.add(new Paragraph(issuer)));
        standing(one).forEach(sentence -> card.add(new Paragraph(sentence)));
        proof(one).ifPresent(card::add);
        var buttons = new Div(buttons(one).toArray(Component[]::new));
        buttons.addClassName("offering-buttons");
        card.add(buttons);
        return card;
    }

    private List<String> standing(HeldLabel one) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                one.verified()
                        .map(seen ->
                                t(
                                        "labels.verified",
                                        date(LocalDate.ofInstant(seen.at(), QUEBEC)),
                                        seen.by()))
                        .orElseGet(() -> t("labels.declared")));
        Optional.ofNullable(one.data().obtainedOn())
                .ifPresent(day -> sentences.add(t("labels.since", date(day))));
        Optional.ofNullable(one.data().expiresOn())
                .ifPresent(day ->
                        sentences.add(
                                t(
                                        labels.expired(one) ? "labels.expired" : "labels.until",
                                        date(day))));
        return sentences;
    }

    private static Optional<Component> proof(HeldLabel one) {
        return one.address()
                .<Component>map(address -> {
                    var link = new Anchor(address, address);
                    link.setTarget("_blank");
                    link.getElement().setAttribute("rel", "noopener noreferrer");
                    return link;
                })
                .or(() ->
                        one.data().proof().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Paragraph(t("labels.proof", one.data().proof()))));
    }

    private List<Component> buttons(HeldLabel one) {
        List<Component> buttons = new ArrayList<>();
        if (reader == Reader.TEAM) {
            if (one.verified().isPresent()) {
                buttons.add(new Button(t("labels.unverify"), _ -> unverify(one)));
            } else if (!labels.expired(one)) {
                buttons.add(new Button(t("labels.verify"), _ -> verify(one.data())));
            }
        }
        buttons.add(new Button(t("labels.edit"), _ -> edit(one.data())));
        buttons.add(new Button(t("labels.remove"), _ -> askToRemove(one.code())));
        return buttons;
    }

    private void edit(LabelData data) {
        form.show(
                new LabelFields(
                        terms.label(data.code()).orElse(null),
                        data.proof(),
                        data.obtainedOn(),
                        data.expiresOn()));
        label.focus();
    }

    private void save(LabelFields typed) {
        switch (labels.declare(supplier, typed.data(), acting.actor())) {
            case LabelChange.Saved _ -> {
                form.show(LabelFields.NEW);
                done("labels.saved");
            }
            case LabelChange.Refused(var problems) ->
                    form.refuse(
                            problems.stream()
                                    .map(problem -> t(problem.key(), problem.arguments().toArray()))
                                    .toList());
        }
    }

    private void askToRemove(String code) {
        Confirm.ask(
                t("labels.remove.question", name(code)),
                t("labels.remove.means"),
                t("labels.remove"),
                () -> {
                    labels.remove(supplier, code, acting.actor());
                    done("labels.removed");
                });
    }

    private void verify(LabelData seen) {
        if (labels.verify(supplier, seen, acting.actor())) {
            done("labels.verify.done");
        } else {
            draw();
            Notice.refused(t("labels.verify.changed"));
        }
    }

    private void unverify(HeldLabel one) {
        labels.unverify(supplier, one.code(), acting.actor());
        done("labels.unverify.done");
    }

    private void done(String key) {
        draw();
        Notice.done(t(key));
    }

    private Optional<String> issuer(LabelData data) {
        return terms.label(data.code())
                .map(term -> term.description().fr())
                .filter(issuer -> !issuer.equals(name(data.code())));
    }

    private String name(String code) {
        return terms.label(code).map(this::name).orElse(code);
    }

    private String name(Term term) {
        return term.name().in(TenantUi.here().language().locale());
    }

    private static String date(LocalDate day) {
        return Formats.of(TenantUi.here().language()).date(day);
    }

    private static String t(String key, Object... arguments) {
        return Texts.of(TenantUi.here().language()).get(key, arguments);
    }
}
