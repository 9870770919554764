package quebec.esja.shortlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class ShortlistsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Shortlists LISTS = TRADE.shortlists;

    @Test
    void aBuyerKeepsSeveralListsByNameAndWhoAddedWhat() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville d’Asbestos").id();
            Actor ana = member("Ana Côté");
            Actor luc = member("Luc Roy");
            SupplierId supplier = TRADE.listed("Traiteur coopératif", "").id();
            ShortlistId lunches = made(buyer, "Dîners du conseil", ana);
            ShortlistId cleaning = made(buyer, "Entretien", luc);

            assertThat(LISTS.keep(buyer, lunches, List.of(supplier), luc))
                    .isEqualTo(new Keeping.Kept(1, 0, 0));
            assertThat(LISTS.keep(buyer, lunches, List.of(supplier), ana))
                    .isEqualTo(new Keeping.Kept(0, 1, 0));
            assertThat(LISTS.note(buyer, lunches, supplier, "", " Appeler en mai ", ana)).isTrue();

            assertThat(LISTS.of(buyer))
                    .extracting(Shortlist::name, Shortlist::enterprises, Shortlist::createdBy)
                    .containsExactlyInAnyOrder(
                            tuple("Dîners du conseil", 1, "Ana Côté"),
                            tuple("Entretien", 0, "Luc Roy"));
            assertThat(shown(buyer, lunches))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.note()).isEqualTo("Appeler en mai");
                        assertThat(row.offerings()).isEqualTo("Buffets");
                        assertThat(row.municipality()).isEqualTo("Sherbrooke");
                        assertThat(row.addedBy()).isEqualTo("Luc Roy");
                        assertThat(row.listed()).isTrue();
                    });
            assertThat(shown(buyer, cleaning)).isEmpty();
            assertThat(LISTS.keptAmong(cleaning, Set.of(supplier))).isEmpty();
            return null;
        });
    }

    @Test
    void aNameIsGivenOnceAccentsAsideAndCanBeChanged() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Richmond").id();
            ShortlistId list = made(buyer, "Été 2027", Actor.PLATFORM);
            made(buyer, "Hiver", Actor.PLATFORM);

            assertThat(LISTS.create(buyer, " ete 2027", Actor.PLATFORM))
                    .isEqualTo(new ShortlistChange.NameTaken("ete 2027"));
            assertThat(LISTS.create(buyer, "  ", Actor.PLATFORM))
                    .isEqualTo(new ShortlistChange.Nameless());
            assertThat(LISTS.create(buyer, "x".repeat(121), Actor.PLATFORM))
                    .isEqualTo(new ShortlistChange.Nameless());
            assertThat(LISTS.rename(buyer, list, "hiver", Actor.PLATFORM))
                    .isEqualTo(new ShortlistChange.NameTaken("hiver"));
            assertThat(LISTS.rename(buyer, list, "ÉTÉ 2027", Actor.PLATFORM))
                    .isInstanceOfSatisfying(
                            ShortlistChange.Saved.class,
                            saved -> assertThat(saved.list().name()).isEqualTo("ÉTÉ 2027"));

            assertThat(LISTS.delete(buyer, list, Actor.PLATFORM)).isTrue();
            assertThat(LISTS.delete(buyer, list, Actor.PLATFORM)).isFalse();
            assertThat(LISTS.of(buyer)).extracting(Shortlist::name).containsExactly("Hiver");
            return null;
        });
    }

    @Test
    void stopsAtFiftyListsOfABuyer() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Windsor").id();
            for (int i = 0; i < Shortlists.MOST_LISTS; i++) {
                made(buyer, "Liste " + i, Actor.PLATFORM);
            }
            assertThat(LISTS.create(buyer, "Une de trop", Actor.PLATFORM))
                    .isEqualTo(new ShortlistChange.TooMany());
            return null;
        });
    }

    @Test
    void oneListIsOfNoUseToAnotherBuyerNorInAnotherPole() {
        SupplierId elsewhere =
                POLES.inMauricie(() -> TRADE.listed("Traiteur de Shawinigan", "").id());
        ShortlistId list =
                POLES.inEstrie(() -> {
                    BuyerId owner = TRADE.buyer("Ville de Magog").id();
                    BuyerId other = TRADE.buyer("Ville d’Orford").id();
                    SupplierId supplier = TRADE.listed("Coopérative du Lac", "").id();
                    ShortlistId owned = made(owner, "Choix", Actor.PLATFORM);
                    LISTS.keep(owner, owned, List.of(supplier), Actor.PLATFORM);

                    assertThat(LISTS.keep(owner, owned, List.of(elsewhere), Actor.PLATFORM))
                            .isEqualTo(new Keeping.Kept(0, 0, 1));
                    assertThat(LISTS.find(other, owned)).isEmpty();
                    assertThat(shown(other, owned)).isEmpty();
                    assertThat(LISTS.count(other, owned, ShortlistFilter.ALL)).isZero();
                    assertThat(LISTS.keep(other, owned, List.of(supplier), Actor.PLATFORM))
                            .isEqualTo(new Keeping.Unknown());
                    assertThat(LISTS.rename(other, owned, "À moi", Actor.PLATFORM))
                            .isEqualTo(new ShortlistChange.Unknown());
                    assertThat(LISTS.take(other, owned, List.of(supplier), Actor.PLATFORM))
                            .isEmpty();
                    assertThat(LISTS.note(other, owned, supplier, "", "lu", Actor.PLATFORM))
                            .isFalse();
                    ShortlistId own = made(other, "Choix", Actor.PLATFORM);
                    assertThat(LISTS.move(other, owned, own, List.of(supplier), Actor.PLATFORM))
                            .isEmpty();
                    assertThat(LISTS.delete(other, owned, Actor.PLATFORM)).isFalse();
                    assertThat(shown(owner, owned)).hasSize(1);
                    return owned;
                });
        POLES.inMauricie(() -> {
            BuyerId here = TRADE.buyer("Ville de Shawinigan").id();
            assertThat(LISTS.find(here, list)).isEmpty();
            assertThat(LISTS.keep(here, list, List.of(elsewhere), Actor.PLATFORM))
                    .isEqualTo(new Keeping.Unknown());
            return null;
        });
    }

    @Test
    void whatIsTakenOutIsPutBackAsItWas() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Stanstead").id();
            SupplierId supplier = TRADE.listed("Imprimerie solidaire", "").id();
            Actor ana = member("Ana Bilodeau");
            ShortlistId list = made(buyer, "Impression", ana);
            LISTS.keep(buyer, list, List.of(supplier), ana);
            LISTS.note(buyer, list, supplier, "", "Bon prix", ana);
            List<ShortlistRow> before = shown(buyer, list);

            List<ShortlistItem> taken = LISTS.take(buyer, list, List.of(supplier), member("Max"));
            assertThat(shown(buyer, list)).isEmpty();
            assertThat(LISTS.putBack(buyer, list, taken, ana)).isTrue();

            assertThat(shown(buyer, list)).isEqualTo(before);
            return null;
        });
    }

    @Test
    void movesWithNotesAndLeavesWhatStandsThereAlready() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Valcourt").id();
            SupplierId both = TRADE.listed("Deux Listes", "").id();
            SupplierId one = TRADE.listed("Une Liste", "").id();
            ShortlistId from = made(buyer, "Départ", Actor.PLATFORM);
            ShortlistId to = made(buyer, "Arrivée", Actor.PLATFORM);
            LISTS.keep(buyer, from, List.of(both, one), Actor.PLATFORM);
            LISTS.keep(buyer, to, List.of(both), Actor.PLATFORM);
            LISTS.note(buyer, from, one, "", "À rappeler", Actor.PLATFORM);

            assertThat(LISTS.move(buyer, from, to, List.of(both, one), Actor.PLATFORM))
                    .containsExactly(one);

            assertThat(shown(buyer, from))
                    .extracting(ShortlistRow::name)
                    .containsExactly("Deux Listes");
            assertThat(shown(buyer, to))
                    .extracting(ShortlistRow::name, ShortlistRow::note)
                    .containsExactly(tuple("Deux Listes", ""), tuple("Une Liste", "À rappeler"));
            return null;
        });
    }

    @Test
    void aColleaguesNoteIsNotWrittenOver() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Bromont").id();
            SupplierId supplier = TRADE.listed("Menuiserie commune", "").id();
            ShortlistId list = made(buyer, "Meubles", Actor.PLATFORM);
            LISTS.keep(buyer, list, List.of(supplier), Actor.PLATFORM);

            assertThat(LISTS.note(buyer, list, supplier, "", "Premier", Actor.PLATFORM)).isTrue();
            assertThat(LISTS.note(buyer, list, supplier, "", "Second", Actor.PLATFORM)).isFalse();
            assertThat(shown(buyer, list))
                    .extracting(ShortlistRow::note)
                    .containsExactly("Premier");
            return null;
        });
    }

    @Test
    void anEnterpriseThatLeftTheDirectoryStaysWithItsNameAlone() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Sutton").id();
            Supplier supplier = TRADE.listed("Ferme partie", "");
            ShortlistId list = made(buyer, "Paniers", Actor.PLATFORM);
            LISTS.keep(buyer, list, List.of(supplier.id()), Actor.PLATFORM);
            TRADE.suppliers.withdraw(supplier.id(), "À sa demande", Actor.PLATFORM);

            assertThat(shown(buyer, list))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.name()).isEqualTo("Ferme partie");
                        assertThat(row.listed()).isFalse();
                        assertThat(row.municipality() + row.offerings() + row.email()).isEmpty();
                    });
            ShortlistId other = made(buyer, "Autres paniers", Actor.PLATFORM);
            assertThat(LISTS.keep(buyer, other, List.of(supplier.id()), Actor.PLATFORM))
                    .isEqualTo(new Keeping.Kept(0, 0, 1));
            return null;
        });
    }

    @Test
    void looksForANameANoteOrAMunicipalityWithoutAccents() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Danville").id();
            SupplierId first = TRADE.listed("Érablière du Mont", "").id();
            SupplierId second = TRADE.listed("Atelier du Bois", "").id();
            ShortlistId list = made(buyer, "Cadeaux", Actor.PLATFORM);
            LISTS.keep(buyer, list, List.of(first, second), Actor.PLATFORM);
            LISTS.note(buyer, list, second, "", "Réponse reçue", Actor.PLATFORM);

            assertThat(names(buyer, list, "erabliere")).containsExactly("Érablière du Mont");
            assertThat(names(buyer, list, "reponse")).containsExactly("Atelier du Bois");
            assertThat(names(buyer, list, "sherbr"))
                    .containsExactly("Atelier du Bois", "Érablière du Mont");
            assertThat(names(buyer, list, "100 %")).isEmpty();
            assertThat(LISTS.count(buyer, list, ShortlistFilter.ALL.withText("bois"))).isEqualTo(1);
            return null;
        });
    }

    private static Actor member(String name) {
        return new Actor(
                POLES.province.members.invite(
                        new MemberData(
                                new EmailAddress(Trade.contact(name)),
                                name,
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM),
                name);
    }

    private static ShortlistId made(BuyerId buyer, String name, Actor actor) {
        ShortlistChange change = LISTS.create(buyer, name, actor);
        if (change instanceof ShortlistChange.Saved(Shortlist list)) {
            return list.id();
        }
        throw new AssertionError(change);
    }

    private static List<ShortlistRow> shown(BuyerId buyer, ShortlistId list) {
        return LISTS.page(buyer, list, ShortlistFilter.ALL, 0, 100);
    }

    private static List<String> names(BuyerId buyer, ShortlistId list, String text) {
        return LISTS.page(buyer, list, ShortlistFilter.ALL.withText(text), 0, 100).stream()
                .map(ShortlistRow::name)
                .toList();
    }
}
