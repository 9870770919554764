package quebec.esja.workspace.platform;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import quebec.esja.poles.Pole;
import quebec.esja.territory.KnownPole;
import quebec.esja.territory.Place;
import quebec.esja.territory.TerritorySize;

/// The territories, region by region, with what is already served and how large the whole is.
final class TerritoryStep extends OpeningStep {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final transient List<Place.Territory> territories;
    private final transient Map<String, TerritorySize> sizes;
    private final transient Map<String, List<String>> servedBy = new LinkedHashMap<>();
    private final transient Map<Place.Region, RegionChoice> choices = new LinkedHashMap<>();
    private final Checkbox none = new Checkbox();
    private final Paragraph total = new Paragraph();
    private final Div warnings = new Div();
    private final Paragraph proposal = new Paragraph();

    /// @param serving the Pôles there are, for the warning
    /// @param loaded  when the municipalities were loaded
    TerritoryStep(
            List<Place.Region> regions,
            List<Place.Territory> territories,
            Map<String, TerritorySize> sizes,
            List<Pole> serving,
            Optional<Instant> loaded) {
        super("platform.open.territories");
        this.territories = territories;
        this.sizes = sizes;
        serving.forEach(pole ->
                pole.territories()
                        .forEach(code ->
                                servedBy.computeIfAbsent(code, _ -> new ArrayList<>())
                                        .add(pole.name())));
        none.setLabel(t("platform.open.territories.none"));
        none.addValueChangeListener(change -> chooseNone(change.getValue()));
        total.addClassName("opening-total");
        total.getElement().setAttribute("role", "status");
        warnings.addClassName("opening-warnings");
        warnings.getElement().setAttribute("role", "status");
        proposal.addClassName("hint");
        proposal.setVisible(false);
        var list = new Div();
        list.addClassName("opening-regions");
        regions.forEach(region -> {
            var choice = new RegionChoice(region);
            choices.put(region, choice);
            list.add(choice.details);
        });
        var dated = new Paragraph();
        loaded.ifPresent(at ->
                dated.setText(
                        t(
                                "platform.open.territories.dated",
                                formats().date(at.atZone(QUEBEC).toLocalDate()))));
        dated.addClassName("hint");
        add(proposal, total, warnings, list, none, dated);
        recount();
    }

    /// Ticks the territories that a known Pôle is thought to serve.
    void propose(KnownPole pole) {
        none.setValue(pole.territories().isEmpty());
        choices.values().forEach(choice -> choice.choose(pole.territories()));
        proposal.setText(
                t(
                        pole.certain()
                                ? "platform.open.territories.read"
                                : "platform.open.territories.deduced",
                        pole.shortName()));
        proposal.setVisible(!pole.territories().isEmpty());
        recount();
    }

    Set<String> codes() {
        return choices.values().stream()
                .flatMap(choice -> choice.boxes.getValue().stream())
                .map(Place.Territory::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void chooseNone(boolean chosen) {
        if (chosen) {
            choices.values().forEach(choice -> choice.boxes.clear());
        }
        choices.values().forEach(choice -> choice.details.setEnabled(!chosen));
        recount();
    }

    private void recount() {
        var chosen = codes();
        var size =
                chosen.stream()
                        .map(code -> sizes.getOrDefault(code, TerritorySize.NONE))
                        .reduce(TerritorySize.NONE, TerritorySize::plus);
        total.setText(
                t(
                        "platform.open.territories.total",
                        chosen.size(),
                        size.municipalities(),
                        formats().number(size.municipalities()),
                        formats().number(size.population())));
        choices.values().forEach(RegionChoice::tell);
        warn(chosen);
    }

    private void warn(Set<String> chosen) {
        warnings.removeAll();
        var shared =
                territories.stream()
                        .filter(place ->
                                chosen.contains(place.code()) && servedBy.containsKey(place.code()))
                        .toList();
        if (shared.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        shared.forEach(place ->
                list.add(
                        new ListItem(
                                t(
                                        "platform.open.territories.served",
                                        place.fullName(),
                                        String.join(
                                                ", ",
                                                servedBy.getOrDefault(place.code(), List.of()))))));
        warnings.add(new Paragraph(t("platform.open.territories.warning")), list);
    }

    @Override
    void check() {
        if (codes().isEmpty() && !none.getValue()) {
            tell(t("platform.open.territories.choose"));
        }
    }

    @Override
    List<Fact> facts() {
        var chosen = codes();
        var names =
                territories.stream()
                        .filter(place -> chosen.contains(place.code()))
                        .map(Place.Territory::fullName)
                        .toList();
        return List.of(
                new Fact(
                        t("platform.open.territories"),
                        names.isEmpty()
                                ? t("platform.open.territories.none")
                                : String.join(", ", names)),
                new Fact(t("platform.open.territories.size"), total.getText()));
    }

    /// One region, folded until it is wanted.
    private final class RegionChoice {

        private final Place.Region region;
        private final List<Place.Territory> inRegion;
        private final CheckboxGroup<Place.Territory> boxes = new CheckboxGroup<>();
        private final Details details = new Details();

        RegionChoice(Place.Region region) {
            this.region = region;
            this.inRegion =
                    territories.stream()
                            .filter(place -> place.region().code().equals(region.code()))
                            .toList();
            boxes.setItems(inRegion);
            boxes.setItemLabelGenerator(this::label);
            boxes.getElement().setAttribute("aria-label", name());
            boxes.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    recount();
                }
            });
            var all = new Button(t("platform.open.territories.all"), _ -> takeAll());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            all.setAriaLabel(t("platform.open.territories.all.of", name()));
            details.add(all, boxes);
            details.addClassName("opening-region");
        }

        private String name() {
            return region.name().in(language().locale());
        }

        private String label(Place.Territory place) {
            var size = sizes.getOrDefault(place.code(), TerritorySize.NONE);
            return t(
                    "platform.open.territory",
                    place.fullName(),
                    size.municipalities(),
                    formats().number(size.municipalities()),
                    formats().number(size.population()));
        }

        private void takeAll() {
            boxes.setValue(new HashSet<>(inRegion));
            recount();
        }

        void choose(Set<String> codes) {
            boxes.setValue(
                    inRegion.stream()
                            .filter(place -> codes.contains(place.code()))
                            .collect(Collectors.toSet()));
            details.setOpened(!boxes.getValue().isEmpty());
        }

        void tell() {
            details.setSummaryText(
                    t("platform.open.region", name(), boxes.getValue().size(), inRegion.size()));
        }
    }
}
