package quebec.esja.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.casework.CaseFilter.Profile;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.freshness.FreshnessFixture;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.Pictures;
import quebec.esja.registration.ReviewDraft;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.ManySuppliers;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class CasesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final FreshnessFixture ESJA = new FreshnessFixture(POLES.province);
    private static final Cases CASES =
            new Cases(POLES.province.transactions, ESJA.freshness, CLOCK);
    private static final Tags TAGS =
            new Tags(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final Pictures PICTURES =
            new Pictures(
                    POLES.province.transactions,
                    POLES.province.files,
                    ESJA.directory.laterChanges,
                    POLES.province.audit,
                    CLOCK);
    private static final ProfileSteps STEPS =
            new ProfileSteps(
                    POLES.province.transactions,
                    ESJA.directory.suppliers,
                    ESJA.directory.directory,
                    PICTURES);

    @Test
    void narrowsByEachFilterAndByAllOfThemTogether() {
        Supplier farm =
                POLES.inEstrie(() -> ESJA.listed("Ferme du Rang Croche", "rang@exemple.org"));
        Supplier mover =
                POLES.inEstrie(() ->
                        TestDirectory.saved(
                                ESJA.directory.suppliers.create(
                                        TestDirectory.enterprise(
                                                "Déménagement du Rang Croche",
                                                "45072",
                                                TestDirectory.offering(
                                                        "Déménagement",
                                                        "transport",
                                                        new ServiceArea.Quebec())),
                                        SupplierSource.IMPORT,
                                        Actor.PLATFORM)));
        TagId fair = POLES.inEstrie(() -> tag("Salon 2027"));
        POLES.inEstrie(() -> TAGS.add(fair, Set.of(farm.id()), Actor.PLATFORM));

        assertThat(names(of("rang croche")))
                .containsExactly("Déménagement du Rang Croche", "Ferme du Rang Croche");
        assertThat(names(with(filter -> with(filter, Set.of(SupplierStatus.LISTED)))))
                .containsExactly("Ferme du Rang Croche");
        assertThat(names(tagged(fair))).containsExactly("Ferme du Rang Croche");
        assertThat(names(located("transport", ""))).containsExactly("Déménagement du Rang Croche");
        assertThat(names(located("", "450"))).containsExactly("Déménagement du Rang Croche");
        assertThat(names(located("transport", "430"))).isEmpty();
        assertThat(names(from(SupplierSource.IMPORT)))
                .containsExactly("Déménagement du Rang Croche");
        assertThat(names(of("rang croche").among(Set.of(mover.id()))))
                .containsExactly("Déménagement du Rang Croche");
        assertThat(POLES.inMauricie(() -> CASES.count(of("rang croche")))).isZero();
        assertThat(POLES.inMauricie(() -> CASES.count(tagged(fair)))).isZero();
        assertThat(POLES.inEstrie(() -> CASES.count(of("%_'\0")))).isZero();
    }

    @Test
    void tellsWhatIsDueByThePolesDelays() {
        Supplier aging =
                POLES.inEstrie(() -> ESJA.listed("Confirmée autrefois", "vieux@exemple.org"));
        assertThat(names(aged(CaseFilter.Age.DUE))).doesNotContain(aging.name());

        CLOCK.pass(Duration.ofDays(184));
        assertThat(names(aged(CaseFilter.Age.DUE))).contains(aging.name());
        assertThat(names(aged(CaseFilter.Age.STALE))).doesNotContain(aging.name());

        CLOCK.pass(Duration.ofDays(340));
        assertThat(names(aged(CaseFilter.Age.STALE))).contains(aging.name());
        POLES.inEstrie(() -> ESJA.freshness.confirm(aging.id(), Actor.PLATFORM));
        assertThat(names(aged(CaseFilter.Age.DUE))).doesNotContain(aging.name());
    }

    @Test
    void tellsWhichEligibilityEndsAndOnlyByTheNewestAcceptance() {
        Supplier soon =
                POLES.inEstrie(() -> ESJA.accepted("À revoir bientôt", "", today().plusDays(59)));
        Supplier later =
                POLES.inEstrie(() -> ESJA.accepted("À revoir plus tard", "", today().plusDays(70)));

        assertThat(names(renewal(CaseFilter.Renewal.DUE)))
                .contains(soon.name())
                .doesNotContain(later.name());
        Supplier unseen = POLES.inEstrie(() -> ESJA.listed("Publiée sans évaluation", ""));
        assertThat(names(renewal(CaseFilter.Renewal.NEVER)))
                .contains(unseen.name())
                .doesNotContain(soon.name());
        CLOCK.pass(Duration.ofDays(60));
        assertThat(names(renewal(CaseFilter.Renewal.OVERDUE)))
                .contains(soon.name())
                .doesNotContain(later.name());

        POLES.inEstrie(() -> {
            ESJA.decide(soon, new ReviewDraft.Decision.Accept(today().plusYears(2)));
            return true;
        });
        assertThat(names(renewal(CaseFilter.Renewal.DUE)))
                .contains(later.name())
                .doesNotContain(soon.name());
    }

    @Test
    void theListCountsWhatEachProfileLacksAsTheRulesDo() {
        POLES.inMauricie(() -> {
            new ManySuppliers(
                            ESJA.directory.intake,
                            ESJA.directory.territories,
                            ESJA.directory.nomenclature.categories(),
                            7)
                    .list(120, List.of("371"));
            picture(bare(), new PicturePlace.Enterprise());
            picture(full(), new PicturePlace.Logo());
            return true;
        });

        POLES.inMauricie(() -> {
            List<CaseRow> rows =
                    CASES.page(
                            CaseFilter.ALL,
                            new CaseFilter.Order(CaseFilter.Sort.MISSING, true),
                            0,
                            500);
            var rules = STEPS.of(rows.stream().map(CaseRow::id).toList());
            assertThat(rows).hasSizeGreaterThan(100);
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row.missing())
                                    .as(row.name())
                                    .isEqualTo(
                                            Objects.requireNonNull(rules.get(row.id()))
                                                    .missing()
                                                    .size()));
            assertThat(rows).extracting(CaseRow::missing).isSortedAccordingTo((a, b) -> b - a);
            for (ProfileStep step : ProfileStep.values()) {
                Set<SupplierId> lacking = CASES.ids(profile(new Profile.Lacking(step)));
                assertThat(rows.stream().map(CaseRow::id).filter(lacking::contains))
                        .as(step.name())
                        .containsExactlyInAnyOrderElementsOf(
                                rows.stream()
                                        .map(CaseRow::id)
                                        .filter(id ->
                                                Objects.requireNonNull(rules.get(id))
                                                        .missing()
                                                        .contains(step))
                                        .toList());
            }
            return true;
        });
    }

    @Test
    void pagesStayTogetherWhateverSorts() {
        POLES.inEstrie(() -> {
            for (int i = 0; i < 7; i++) {
                ESJA.listed("Même nom", "");
            }
            return true;
        });
        for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                List<SupplierId> seen = new ArrayList<>();
                for (int offset = 0; offset < 7; offset += 3) {
                    int from = offset;
                    POLES.inEstrie(() ->
                                    CASES.page(
                                            of("même nom"),
                                            new CaseFilter.Order(sort, descending),
                                            from,
                                            3))
                            .forEach(row -> seen.add(row.id()));
                }
                assertThat(seen).as(sort.name()).hasSize(7).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theFiltersHaveIndexesToStandOn() throws SQLException {
        List<String> indexed = new ArrayList<>();
        try (var owner = POLES.province.postgres.owner(POLES.province.database);
                var found =
                        owner.createStatement()
                                .executeQuery(
                                        "SELECT indexname FROM pg_indexes WHERE schemaname = '"
                                                + POLES.estrie.schema().schema()
                                                + "'")) {
            while (found.next()) {
                indexed.add(found.getString(1));
            }
        }
        assertThat(indexed)
                .contains(
                        "supplier_name_trigrams",
                        "supplier_legal_name_trigrams",
                        "supplier_by_status",
                        "supplier_tag_by_tag",
                        "offering_by_category",
                        "supplier_by_municipality",
                        "supplier_by_source",
                        "eligibility_review_to_renew");
    }

    private static Supplier bare() {
        return TestDirectory.saved(
                ESJA.directory.suppliers.create(
                        SupplierData.named("Presque rien"), SupplierSource.STAFF, Actor.PLATFORM));
    }

    /// What is not described is shown to nobody; a logo needs no description.
    private static void picture(Supplier supplier, PicturePlace place) {
        PICTURES.add(supplier.id(), place, Drawings.accepted(400, 300, Color.BLUE), Actor.PLATFORM);
    }

    private static Supplier full() {
        SupplierData data =
                FreshnessFixture.enterprise("Presque tout", "tout@exemple.org")
                        .withReach(
                                new SupplierData.Reach("https://tout.example", "", "819 555-0100"))
                        .withDescription(new LocalizedText("Bien dit. ".repeat(10), "Well said"))
                        .withAddedValue(new LocalizedText("Emploie des jeunes.", ""));
        OfferingData offering = data.offerings().getFirst();
        return ESJA.directory.list(
                data.withOfferings(
                        List.of(
                                new OfferingData(
                                        offering.id(),
                                        offering.title(),
                                        "Paniers de saison",
                                        "",
                                        offering.category(),
                                        "",
                                        offering.mode(),
                                        offering.areas()))));
    }

    private static TagId tag(String name) {
        return switch (TAGS.named(name, Actor.PLATFORM)) {
            case TagChange.Saved(Tag tag) -> tag.id();
            case TagChange refused -> throw new AssertionError(refused);
        };
    }

    private static List<String> names(CaseFilter filter) {
        return POLES.inEstrie(() -> CASES.page(filter, CaseFilter.Order.BY_NAME, 0, 100)).stream()
                .map(CaseRow::name)
                .toList();
    }

    private static CaseFilter of(String text) {
        return filter(text, Set.of(), Set.of(), "", "", null, null, null, null);
    }

    private static CaseFilter with(UnaryOperator<CaseFilter> change) {
        return change.apply(of("rang croche"));
    }

    private static CaseFilter with(CaseFilter filter, Set<SupplierStatus> statuses) {
        return filter(filter.text(), statuses, Set.of(), "", "", null, null, null, null);
    }

    private static CaseFilter tagged(TagId... tags) {
        return filter(
                "", Set.of(), Set.copyOf(Arrays.asList(tags)), "", "", null, null, null, null);
    }

    private static CaseFilter located(String category, String territory) {
        return filter(
                "rang croche", Set.of(), Set.of(), category, territory, null, null, null, null);
    }

    private static CaseFilter from(SupplierSource source) {
        return filter("rang croche", Set.of(), Set.of(), "", "", null, null, null, source);
    }

    private static CaseFilter profile(Profile profile) {
        return filter("", Set.of(), Set.of(), "", "", profile, null, null, null);
    }

    private static CaseFilter aged(CaseFilter.Age age) {
        return filter("", Set.of(), Set.of(), "", "", null, age, null, null);
    }

    private static CaseFilter renewal(CaseFilter.Renewal renewal) {
        return filter("", Set.of(), Set.of(), "", "", null, null, renewal, null);
    }

    private static CaseFilter filter(
            String text,
            Set<SupplierStatus> statuses,
            Set<TagId> tags,
            String category,
            String territory,
            @Nullable Profile profile,
            CaseFilter.@Nullable Age age,
            CaseFilter.@Nullable Renewal renewal,
            @Nullable SupplierSource source) {
        return new CaseFilter(
                text,
                statuses,
                tags,
                category,
                territory,
                Optional.ofNullable(profile),
                Optional.ofNullable(age),
                Optional.ofNullable(renewal),
                Optional.ofNullable(source),
                false,
                Set.of());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }
}
