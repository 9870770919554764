package quebec.esja.workspace.seao;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenders.Suits;
import quebec.esja.tenders.TenderAlert;
import quebec.esja.tenders.Tenders;
import quebec.esja.territory.Place;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The words that an enterprise watches, whether the person has its weekly digest, and whether the Pôle may tell it of a notice.
final class TenderWatching extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Tenders tenders;
    private final transient Suits suits;
    private final transient Acting acting;
    private final transient List<Place.Region> regions;
    private final transient Optional<MemberId> manager;
    private final Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);
    private transient Consumer<Enterprise> changed = _ -> {};
    private transient @Nullable Enterprise enterprise;

    /// @param manager the person, where they manage the enterprise; the Pôle's people have no digest of it
    TenderWatching(
            Tenders tenders,
            Suits suits,
            List<Place.Region> regions,
            Optional<MemberId> manager,
            Acting acting) {
        this.tenders = tenders;
        this.suits = suits;
        this.acting = acting;
        this.regions = regions;
        this.manager = manager;
        addClassName("tender-watching");
    }

    /// Told when other notices are wanted.
    void whenChanged(Consumer<Enterprise> told) {
        changed = told;
    }

    void show(Enterprise of) {
        enterprise = of;
        removeAll();
        manager.ifPresent(member -> add(digest(of, member), told(of)));
        add(new H3(t("tenders.alert.title")), new Paragraph(t("tenders.alert.sentence")));
        var alerts = tenders.alerts(of.id());
        if (!alerts.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("notice-list");
            alerts.stream().map(alert -> line(of, alert)).forEach(list::add);
            add(list);
        }
        add(form(of));
    }

    private Component digest(Enterprise of, MemberId member) {
        var wanted = new Checkbox(t("tenders.digest.wanted"));
        wanted.setHelperText(t("tenders.digest.hint"));
        wanted.setValue(tenders.digestWanted(of.id(), member));
        wanted.addValueChangeListener(change -> {
            tenders.wantDigest(of.id(), member, change.getValue());
            Notice.done(t(change.getValue() ? "tenders.digest.begun" : "tenders.digest.ended"));
        });
        return wanted;
    }

    private Component told(Enterprise of) {
        var wanted = new Checkbox(t("tenders.told.wanted"));
        wanted.setHelperText(t("tenders.told.wanted.hint"));
        wanted.setValue(suits.wanted(of.id()));
        wanted.addValueChangeListener(change -> {
            suits.want(of.id(), change.getValue(), acting.actor());
            Notice.done(
                    t(change.getValue() ? "tenders.told.wanted.yes" : "tenders.told.wanted.no"));
        });
        return wanted;
    }

    private ListItem line(Enterprise of, TenderAlert alert) {
        var remove =
                new Button(
                        t("tenders.alert.remove"),
                        _ -> {
                            tenders.unwatch(of.id(), alert.id());
                            Notice.done(t("tenders.alert.removed", alert.words()));
                            again();
                        });
        remove.setAriaLabel(t("tenders.alert.remove.of", alert.words()));
        return new ListItem(new Span(t("tenders.alert.line", alert.words(), where(alert))), remove);
    }

    private String where(TenderAlert alert) {
        return alert.regions().isEmpty()
                ? t("tenders.alert.everywhere")
                : regions.stream()
                        .filter(region -> alert.regions().contains(region.code()))
                        .map(this::name)
                        .collect(Collectors.joining(", "));
    }

    private Component form(Enterprise of) {
        var words = new TextField(t("tenders.alert.words"));
        words.setHelperText(t("tenders.alert.words.hint"));
        words.setMaxLength(120);
        words.setManualValidation(true);
        var places = new MultiSelectComboBox<Place.Region>(t("tenders.alert.regions"));
        places.setHelperText(t("tenders.alert.regions.hint"));
        places.setItems(regions);
        places.setItemLabelGenerator(this::name);
        var add =
                new Button(
                        t("tenders.alert.add"),
                        _ ->
                                tenders.watch(
                                                of.id(),
                                                words.getValue(),
                                                places.getValue().stream()
                                                        .map(Place.Region::code)
                                                        .collect(Collectors.toSet()))
                                        .ifPresentOrElse(
                                                key -> {
                                                    words.setErrorMessage(t(key));
                                                    words.setInvalid(true);
                                                    words.focus();
                                                },
                                                () -> {
                                                    Notice.done(
                                                            t(
                                                                    "tenders.alert.added",
                                                                    words.getValue().strip()));
                                                    again();
                                                }));
        var form = new Div(words, places, add);
        form.addClassName("tender-alert-form");
        return form;
    }

    private void again() {
        if (enterprise != null) {
            show(enterprise);
            changed.accept(enterprise);
        }
    }

    private String name(Place.Region region) {
        return region.name().in(language.locale());
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
