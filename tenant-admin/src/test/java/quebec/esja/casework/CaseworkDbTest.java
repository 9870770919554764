package quebec.esja.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class CaseworkDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final Notes NOTES =
            new Notes(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final Tags TAGS =
            new Tags(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final SavedFilters FILTERS =
            new SavedFilters(POLES.province.transactions, CLOCK);

    @Test
    void onlyItsAuthorEditsANoteAndTheSecondWindowIsTold() {
        Supplier shop = POLES.inEstrie(() -> listed("Atelier du bois"));
        POLES.inEstrie(() -> {
            Actor ana = agent("ana@esja.test");
            Actor bob = agent("bob@esja.test");
            Note note = written(shop, "  Rappeler en janvier. ", ana);
            assertThat(note.text()).isEqualTo("Rappeler en janvier.");
            assertThat(NOTES.edit(note.id(), "Autre chose", note.version(), bob))
                    .isInstanceOf(NoteChange.NotYours.class);
            assertThat(NOTES.delete(shop.id(), note.id(), bob)).isFalse();

            CLOCK.pass(Duration.ofHours(1));
            assertThat(NOTES.edit(note.id(), "Rappeler en mars.", note.version(), ana))
                    .isInstanceOfSatisfying(
                            NoteChange.Saved.class,
                            saved -> assertThat(saved.note().editedAt()).isPresent());
            assertThat(NOTES.edit(note.id(), "Rappeler en mai.", note.version(), ana))
                    .isInstanceOfSatisfying(
                            NoteChange.Stale.class,
                            stale -> assertThat(stale.now().text()).isEqualTo("Rappeler en mars."));
            assertThat(NOTES.write(shop.id(), " ", ana)).isInstanceOf(NoteChange.Refused.class);
            assertThat(NOTES.write(shop.id(), "é".repeat(Notes.LONGEST + 1), ana))
                    .isInstanceOf(NoteChange.Refused.class);
            return true;
        });
        assertThat(POLES.inEstrie(() -> NOTES.of(shop.id())))
                .extracting(Note::text)
                .containsExactly("Rappeler en mars.");
        assertThat(POLES.inMauricie(() -> NOTES.of(shop.id()))).isEmpty();
    }

    @Test
    void theHistoryTellsOfANoteButNotWhatItSays() throws SQLException {
        Supplier shop = POLES.inEstrie(() -> listed("Café discret"));
        POLES.inEstrie(() -> written(shop, "Secret de famille", agent("cam@esja.test")));

        assertThat(POLES.inEstrie(() -> POLES.province.audit.history("supplier", shop.id(), 10)))
                .extracting(AuditEntry::action)
                .contains("supplier.note-written");
        assertThat(details()).doesNotContain("Secret de famille");
    }

    @Test
    void aTagIsOneWhateverItsAccentsAndRenamingOnAnotherOffersToMergeThem() {
        Supplier one = POLES.inEstrie(() -> listed("Première"));
        Supplier two = POLES.inEstrie(() -> listed("Deuxième"));
        POLES.inEstrie(() -> {
            Tag food = named("Épicerie");
            assertThat(named("  epicerie ").id()).isEqualTo(food.id());
            Tag grocery = named("Aliments");
            TAGS.add(food.id(), Set.of(one.id(), two.id()), Actor.PLATFORM);
            TAGS.add(grocery.id(), Set.of(two.id()), Actor.PLATFORM);

            assertThat(TAGS.rename(grocery.id(), "EPICERIE", Actor.PLATFORM))
                    .isInstanceOfSatisfying(
                            TagChange.Taken.class,
                            taken -> assertThat(taken.other().id()).isEqualTo(food.id()));
            assertThat(TAGS.merge(grocery.id(), food.id(), Actor.PLATFORM))
                    .isInstanceOfSatisfying(
                            TagChange.Saved.class,
                            saved -> assertThat(saved.tag().enterprises()).isEqualTo(2));
            assertThat(TAGS.merge(grocery.id(), food.id(), Actor.PLATFORM))
                    .isInstanceOf(TagChange.Gone.class);
            assertThat(TAGS.rename(food.id(), "Alimentation", Actor.PLATFORM))
                    .isInstanceOf(TagChange.Saved.class);
            return true;
        });
        assertThat(POLES.inEstrie(() -> TAGS.of(two.id())))
                .extracting(Tag::name)
                .containsExactly("Alimentation");
        assertThat(POLES.inMauricie(TAGS::all)).isEmpty();
        assertThat(POLES.inEstrie(() -> TAGS.named("x".repeat(41), Actor.PLATFORM)))
                .isInstanceOf(TagChange.Refused.class);
        assertThat(POLES.inEstrie(() -> TAGS.named(" \n ", Actor.PLATFORM)))
                .isInstanceOf(TagChange.Refused.class);
    }

    @Test
    void addsATagOnlyWhereItWasNotAndTakesItOnlyWhereItWas() {
        Supplier one = POLES.inEstrie(() -> listed("Avec"));
        Supplier two = POLES.inEstrie(() -> listed("Sans"));
        Supplier elsewhere = POLES.inMauricie(() -> listed("Ailleurs"));
        POLES.inEstrie(() -> {
            Tag tag = named("Transport");
            assertThat(TAGS.add(tag.id(), List.of(one.id(), elsewhere.id()), Actor.PLATFORM))
                    .containsExactly(one.id());
            assertThat(TAGS.add(tag.id(), List.of(one.id(), two.id()), Actor.PLATFORM))
                    .containsExactly(two.id());
            assertThat(TAGS.remove(tag.id(), List.of(one.id(), elsewhere.id()), Actor.PLATFORM))
                    .containsExactly(one.id());
            return true;
        });
    }

    @Test
    void eachKeepsListsOfTheirOwnAndTheSameNameReplaces() {
        POLES.inEstrie(() -> {
            MemberId ana = member("ana.listes@esja.test");
            MemberId bob = member("bob.listes@esja.test");
            assertThat(FILTERS.save(ana, "À relancer", "etat=withdrawn")).isTrue();
            assertThat(FILTERS.save(ana, "a relancer", "etat=listed")).isTrue();
            assertThat(FILTERS.save(ana, " ", "etat=listed")).isFalse();
            assertThat(FILTERS.save(ana, "Trop", "q=" + "a".repeat(2000))).isFalse();

            assertThat(FILTERS.of(bob)).isEmpty();
            SavedFilter kept = FILTERS.of(ana).getFirst();
            assertThat(kept.query()).isEqualTo("etat=listed");
            FILTERS.delete(bob, kept.id());
            assertThat(FILTERS.of(ana)).hasSize(1);
            FILTERS.delete(ana, kept.id());
            assertThat(FILTERS.of(ana)).isEmpty();
            return true;
        });
    }

    private static String details() throws SQLException {
        try (var owner = POLES.province.postgres.owner(POLES.province.database);
                var found =
                        owner.createStatement()
                                .executeQuery(
                                        "SELECT string_agg(detail::text, ' ') FROM "
                                                + POLES.estrie.schema().schema()
                                                + ".audit_entry")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Supplier listed(String name) {
        return DIRECTORY.list(
                TestDirectory.enterprise(
                        name,
                        "43027",
                        TestDirectory.offering("Service", "transport", new ServiceArea.Quebec())));
    }

    private static Note written(Supplier about, String text, Actor author) {
        return switch (NOTES.write(about.id(), text, author)) {
            case NoteChange.Saved(Note note) -> note;
            case NoteChange refused -> throw new AssertionError(refused);
        };
    }

    private static Tag named(String name) {
        return switch (TAGS.named(name, Actor.PLATFORM)) {
            case TagChange.Saved(Tag tag) -> tag;
            case TagChange refused -> throw new AssertionError(refused);
        };
    }

    private static Actor agent(String email) {
        return new Actor(member(email), "Une agente");
    }

    private static MemberId member(String email) {
        return POLES.province.members.invite(
                new MemberData(
                        new EmailAddress(email),
                        "Une agente",
                        Optional.of(PoleRole.AGENT),
                        Language.FRENCH),
                Actor.PLATFORM);
    }
}
