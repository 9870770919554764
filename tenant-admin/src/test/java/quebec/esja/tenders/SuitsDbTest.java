package quebec.esja.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

class SuitsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Tenders TENDERS = new Tenders(POLES.province.transactions, CLOCK);
    private static final Suits SUITS = TRADE.suits();

    @TempDir Path folder;

    @BeforeEach
    void publish() throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM reference.seao_notice");
        }
        importing(
                open("1", "Service de traiteur pour le conseil", "Magog"),
                open("2", "Repas chauds et buffets", "Trois-Rivières"),
                open("3", "Réfection du toit de l’école", "Magog")
                        .buying("C01", "72120000", "Construction de bâtiments"));
    }

    @Test
    void ranksEveryEnterpriseForANoticeAsTheNoticesOfEachAreFound() {
        POLES.inEstrie(() -> {
            List<SupplierId> sellers =
                    List.of(
                            seller("Buffets de tout le Québec", new ServiceArea.Quebec()),
                            seller("Buffets de l’Estrie", new ServiceArea.Region("05")),
                            seller("Buffets de la Mauricie", new ServiceArea.Region("04")),
                            seller("Buffets de Sherbrooke", new ServiceArea.Municipality("43027")),
                            other("Ébénisterie du lac", new ServiceArea.Quebec()));
            TENDERS.watch(sellers.getLast(), "traiteur", Set.of());
            SuitRanking ranking = SUITS.of("1").orElseThrow();

            assertThat(ranking.fits().keySet()).containsAll(sellers);
            for (String number : List.of("1", "2", "3")) {
                Map<SupplierId, TenderFit> fits = SUITS.of(number).orElseThrow().fits();
                sellers.forEach(supplier ->
                        assertThat(
                                        TENDERS.of(supplier).stream()
                                                .filter(match ->
                                                        match.notice().number().equals(number))
                                                .map(TenderMatch::reasons)
                                                .findFirst())
                                .as("one rule, from both sides: %s %s", number, supplier)
                                .isEqualTo(
                                        fits.get(supplier) instanceof TenderFit.Suits(var match)
                                                ? Optional.of(match.reasons())
                                                : Optional.empty()));
            }
            TenderFit elsewhere = Objects.requireNonNull(ranking.fits().get(sellers.get(2)));
            assertThat(elsewhere)
                    .as("what it sells, elsewhere")
                    .isInstanceOf(TenderFit.Elsewhere.class);
            assertThat(TenderSentences.about(elsewhere, Texts.of(Language.FRENCH)))
                    .contains("Elle ne livre pas dans la région de l’avis.");
            assertThat(ranking.suits().getFirst().supplier())
                    .as("what one watches by name comes first")
                    .isEqualTo(sellers.getLast());
            assertThat(SUITS.of("404")).isEmpty();
            return null;
        });
    }

    @Test
    void pagesTheRankingInItsOrderAndHidesNoneWithoutAFilter() {
        POLES.inEstrie(() -> {
            IntStream.range(0, 5)
                    .forEach(i -> seller("Traiteur paginé " + i, new ServiceArea.Quebec()));
            SuitRanking ranking = SUITS.of("1").orElseThrow();
            SuitFilter all = new SuitFilter("", Set.of(), Set.of());
            List<SupplierId> paged =
                    IntStream.iterate(0, i -> i < ranking.suits().size(), i -> i + 2)
                            .boxed()
                            .flatMap(offset -> SUITS.page(ranking, all, offset, 2).stream())
                            .map(SuitRow::supplier)
                            .toList();

            assertThat(paged)
                    .containsExactlyElementsOf(
                            ranking.suits().stream().map(SuitRanking.Suit::supplier).toList());
            assertThat(SUITS.count(ranking, all)).isEqualTo(ranking.suits().size());
            assertThat(SUITS.count(ranking, SuitFilter.SUITED))
                    .isEqualTo(ranking.count(TenderFit.Kind.SUITS));
            assertThat(SUITS.page(ranking, new SuitFilter("PAGINE 3", Set.of(), Set.of()), 0, 10))
                    .extracting(SuitRow::name)
                    .containsExactly("Traiteur paginé 3");
            return null;
        });
        POLES.inMauricie(() -> {
            assertThat(SUITS.of("1").orElseThrow().suits()).isEmpty();
            return null;
        });
    }

    @Test
    void tellsEachChosenEnterpriseOnceAndHonoursItsChoice() {
        POLES.inEstrie(() -> {
            SupplierId told = seller("Buffets à informer", new ServiceArea.Quebec());
            SupplierId refusing = seller("Buffets sans avis", new ServiceArea.Quebec());
            SupplierId unsuited = seller("Buffets d’ailleurs", new ServiceArea.Region("04"));
            SUITS.want(refusing, false, Actor.PLATFORM);
            TRADE.delivered();

            Telling first = SUITS.tell("1", Set.of(told, refusing, unsuited), Actor.PLATFORM);
            assertThat(first).isEqualTo(new Telling.Done(1, Map.of(Telling.State.REFUSES, 1), 1));
            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo(Trade.contact("Buffets à informer"));
                        assertThat(plain(mail))
                                .contains(
                                        "Service de traiteur pour le conseil",
                                        "– L’avis parle de ce que vous offrez : Buffets",
                                        "ne vous parle plus d’appels d’offres",
                                        "CC-BY 4.0");
                    });

            assertThat(SUITS.tell("1", Set.of(told), Actor.PLATFORM))
                    .as("whoever asks again")
                    .isEqualTo(new Telling.Done(0, Map.of(Telling.State.TOLD, 1), 0));
            assertThat(TRADE.delivered()).isEmpty();
            SuitRanking ranking = SUITS.of("1").orElseThrow();
            assertThat(SUITS.untold(ranking)).doesNotContain(told, refusing, unsuited);
            assertThat(
                            SUITS.page(
                                    ranking,
                                    new SuitFilter("", Set.of(), Set.of(Telling.State.TOLD)),
                                    0,
                                    10))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.supplier()).isEqualTo(told);
                        assertThat(row.told()).contains(CLOCK.instant());
                        assertThat(row.mayBeTold()).isFalse();
                    });
            assertThat(POLES.province.audit.history("supplier", told, 10))
                    .extracting(AuditEntry::action)
                    .contains("notice.told");

            CLOCK.pass(Duration.ofDays(60));
            assertThat(SUITS.tell("2", Set.of(told), Actor.PLATFORM))
                    .as("it is over")
                    .isEqualTo(new Telling.Closed());
            return null;
        });
    }

    private static String plain(OutboxMail mail) {
        return mail.text().replace('\u00A0', ' ');
    }

    private static SupplierId seller(String name, ServiceArea area) {
        return listed(name, OfferingData.titled("Buffets", "traiteur", List.of(area)));
    }

    private static SupplierId other(String name, ServiceArea area) {
        return listed(name, OfferingData.titled("Meubles en bois", "fabrication", List.of(area)));
    }

    private static SupplierId listed(String name, OfferingData offering) {
        SupplierData data =
                SupplierData.named(name)
                        .withIdentity(
                                new SupplierData.Identity(
                                        name, "", "", "", "coop-solidarite", "", null))
                        .withLocation(new SupplierData.Location("43027", "", ""))
                        .withContact(new SupplierData.Contact("Camille Roy", Trade.contact(name)))
                        .withOfferings(List.of(offering));
        if (!(TRADE.suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                        instanceof SupplierChange.Saved(var created))
                || !(TRADE.suppliers.list(created.id(), Actor.PLATFORM)
                        instanceof SupplierChange.Saved(var listed))) {
            throw new AssertionError(name);
        }
        return listed.id();
    }

    private static TestNotice open(String number, String title, String locality) {
        return TestNotice.open(number, title, CLOCK.instant().plus(Duration.ofDays(40)).toString())
                .from("Centre de services", locality);
    }

    private void importing(TestNotice... notices) {
        new SeaoImport(POLES.province.platform, CLOCK)
                .run(
                        SeaoFiles.of(folder, "a.json", notices),
                        "a.json",
                        ImportSource.COMMAND,
                        "test",
                        (_, _) -> {});
    }
}
