package quebec.esja.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.freshness.FreshnessFixture;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.merging.Lookalike.Sign;
import quebec.esja.merging.MergeField.Choice;
import quebec.esja.search.SupplierSearch;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class MergesDbTest {

    private static final Actor AGENT = new Actor(null, "Camille du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final FreshnessFixture ESJA = new FreshnessFixture(POLES.province);
    private static final Merges MERGES =
            new Merges(
                    POLES.province.transactions,
                    TRADE.suppliers,
                    TRADE.contracts,
                    ESJA.acceptances,
                    POLES.province.audit,
                    POLES.province.clock);

    @Test
    void everythingThatRefersToAnEnterpriseHasARule() throws SQLException {
        assertThat(References.columns()).containsAll(foreignKeys());
    }

    @Test
    void everythingThatRefersToTheOneThatGoesRefersToTheOneThatStays() throws SQLException {
        Supplier kept =
                POLES.inEstrie(() -> ESJA.listed("Traiteur du Marché", "reste@exemple.org"));
        Supplier gone = POLES.inEstrie(() -> TRADE.listed("Traiteur du marché inc", ""));
        BuyerId town = POLES.inEstrie(() -> TRADE.buyer("Ville de Coaticook").id());
        POLES.inEstrie(() -> TRADE.declared(gone.id(), town, "1 500"));
        fill(kept.id(), gone.id(), town);

        MergeOutcome outcome =
                POLES.inEstrie(() -> MERGES.merge(draft(kept, gone, Map.of()), AGENT));

        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        for (String column : References.emptied()) {
            String[] place = column.split("\\.", -1);
            assertThat(count(place[0], place[1], gone.id())).as(column).isZero();
        }
        assertThat(count("supplier_member", "supplier_id", kept.id())).isEqualTo(2);
        assertThat(count("tender_subscription", "supplier_id", kept.id())).isEqualTo(2);
        assertThat(count("tender_alert", "supplier_id", kept.id())).isEqualTo(1);
        assertThat(count("supplier_tag", "supplier_id", kept.id())).isEqualTo(2);
        assertThat(count("supplier_note", "supplier_id", kept.id())).isEqualTo(1);
        assertThat(count("supplier_claim", "supplier_id", kept.id())).isEqualTo(2);
        assertThat(count("contract", "supplier_id", kept.id())).isEqualTo(1);
        assertThat(
                        value(
                                "SELECT count(*) FROM bid_share WHERE revoked_at IS NOT NULL AND supplier_id = '"
                                        + kept.id()
                                        + "'"))
                .as("nobody goes on seeing two files that became one")
                .isEqualTo("2");
        assertThat(
                        value(
                                "SELECT times FROM attention_month WHERE supplier_id = '"
                                        + kept.id()
                                        + "'"))
                .isEqualTo("12");
        assertThat(value("SELECT note FROM shortlist_item WHERE supplier_id = '" + kept.id() + "'"))
                .isEqualTo("Du premier\nDu second");
        assertThat(
                        value(
                                "SELECT confirmed_on FROM block_confirmation WHERE supplier_id = '"
                                        + kept.id()
                                        + "'"))
                .isEqualTo("2026-05-01");
        assertThat(
                        value(
                                "SELECT supplier_id || ' ' || supplier_identity FROM province.contract_fact WHERE buyer_id = '"
                                        + town
                                        + "'"))
                .isEqualTo(kept.id() + " id:" + kept.id());
        assertThat(
                        value(
                                "SELECT count(*) FROM province.listing WHERE supplier_id = '"
                                        + gone.id()
                                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void theProfileIsWhatWasChosenAndTheOldAddressLeadsToIt() {
        POLES.inEstrie(() -> {
            Supplier kept = ESJA.listed("Ferme Verte", "verte@exemple.org");
            Supplier gone = ESJA.listed("La Ferme verte", "autre@exemple.org");
            gone =
                    TestDirectory.saved(
                            TRADE.suppliers.edit(
                                    gone.id(),
                                    gone.data()
                                            .withReach(
                                                    new SupplierData.Reach(
                                                            "https://verte.example", "", "1"))
                                            .withOfferings(
                                                    List.of(
                                                            OfferingData.titled(
                                                                    "Sirop d’érable",
                                                                    "produits-alimentaires",
                                                                    List.of(
                                                                            new ServiceArea
                                                                                    .Quebec())))),
                                    gone.version(),
                                    AGENT));
            Supplier after =
                    merged(
                            MERGES.merge(
                                    draft(kept, gone, Map.of(MergeField.NAME, Choice.GONE)),
                                    AGENT));

            assertThat(after.slug()).isEqualTo(kept.slug());
            assertThat(after.name()).isEqualTo("La Ferme verte");
            assertThat(after.data().reach().website()).isEqualTo("https://verte.example");
            assertThat(after.data().reach().phone()).isEqualTo("819 555-0100");
            assertThat(after.data().offerings())
                    .extracting(offering -> offering.title().fr())
                    .containsExactly("Paniers de légumes", "Sirop d’érable");
            assertThat(after.data().offerings().getLast().id())
                    .as("an offering stays the same row, with what hangs on it")
                    .isEqualTo(gone.data().offerings().getFirst().id());
            assertThat(TRADE.directory.movedTo(gone.slug())).contains(kept.slug());
            assertThat(TRADE.suppliers.mergedInto(gone.id()).map(Supplier::id)).contains(kept.id());
            assertThat(TRADE.suppliers.find(gone.id()).orElseThrow().status())
                    .isEqualTo(SupplierStatus.MERGED);
            assertThat(
                            ESJA
                                    .directory
                                    .searches
                                    .everything(SupplierSearch.of("sirop"), 10)
                                    .stream()
                                    .map(Supplier::id))
                    .containsExactly(kept.id());
            assertThat(POLES.province.audit.history("supplier", kept.id(), 5))
                    .extracting(AuditEntry::action)
                    .contains("supplier.merged");
            assertThat(POLES.province.audit.history("supplier", gone.id(), 5))
                    .extracting(AuditEntry::action)
                    .contains("supplier.merged-into");
            return true;
        });
    }

    @Test
    void whatWasMergedBeforeFollows() {
        POLES.inEstrie(() -> {
            Supplier first = ESJA.listed("Première fondue", "");
            Supplier second = ESJA.listed("Deuxième fondue", "");
            Supplier last = ESJA.listed("Celle qui reste", "");
            merged(MERGES.merge(draft(second, first, Map.of()), AGENT));
            merged(MERGES.merge(draft(last, ESJA.now(second), Map.of()), AGENT));

            assertThat(TRADE.directory.movedTo(first.slug())).contains(last.slug());
            return true;
        });
    }

    @Test
    void refusesTwoNumbersAStalePageAndAProfileThatIsNotFitAndWritesNothing() {
        POLES.inEstrie(() -> {
            Supplier one = TRADE.listed("Avec un numéro", "1144444446");
            Supplier two = TRADE.listed("Avec un autre numéro", "1155555551");
            assertThat(MERGES.merge(draft(one, two, Map.of()), AGENT))
                    .isInstanceOf(MergeOutcome.TwoNumbers.class);

            Supplier three = ESJA.listed("Sans numéro", "");
            TestDirectory.saved(
                    TRADE.suppliers.edit(
                            three.id(),
                            three.data().withReach(SupplierData.Reach.NONE),
                            three.version(),
                            AGENT));
            assertThat(MERGES.merge(draft(one, three, Map.of()), AGENT))
                    .isInstanceOf(MergeOutcome.Stale.class);

            Supplier now = ESJA.now(three);
            Supplier bare =
                    TestDirectory.saved(
                            TRADE.suppliers.create(
                                    SupplierData.named("Sans rien"), SupplierSource.STAFF, AGENT));
            assertThat(
                            MERGES.merge(
                                    draft(now, bare, Map.of(MergeField.OFFERINGS, Choice.GONE)),
                                    AGENT))
                    .isInstanceOf(MergeOutcome.Refused.class);
            assertThat(ESJA.now(bare).status()).isEqualTo(SupplierStatus.SUBMITTED);
            assertThat(ESJA.now(three).data().offerings()).hasSize(1);

            merged(MERGES.merge(draft(now, bare, Map.of()), AGENT));
            assertThat(MERGES.merge(draft(ESJA.now(three), bare, Map.of()), AGENT))
                    .isInstanceOf(MergeOutcome.Stale.class);
            return true;
        });
    }

    @Test
    void proposesThoseThatResembleEachOtherUntilSomeoneSaysTheyAreTwo() {
        POLES.inEstrie(() -> {
            Supplier one = reached("Ressourcerie de l’Estrie", "819 555-9000");
            Supplier two = reached("Ressourcerie d’Estrie", "(819) 555-9000");
            Supplier far = reached("Rien à voir", "450 555-1212");

            Lookalike pair =
                    MERGES.lookalikes().stream()
                            .filter(found -> ids(found).equals(Set.of(one.id(), two.id())))
                            .findFirst()
                            .orElseThrow();
            assertThat(pair.signs()).containsExactlyInAnyOrder(Sign.NAME, Sign.PHONE);
            assertThat(MERGES.lookalikes()).noneMatch(found -> ids(found).contains(far.id()));

            Supplier first = reached("Ressourcerie du quartier 1", "450 555-1313");
            reached("Ressourcerie du quartier 2", "450 555-1414");
            assertThat(MERGES.lookalikes()).noneMatch(found -> ids(found).contains(first.id()));

            MERGES.distinguish(two.id(), one.id(), AGENT);
            assertThat(MERGES.lookalikes())
                    .noneMatch(found -> ids(found).equals(Set.of(one.id(), two.id())));
            return true;
        });
        assertThat(POLES.inMauricie(MERGES::lookalikes)).isEmpty();
    }

    private static Set<SupplierId> ids(Lookalike pair) {
        return Set.of(pair.one().id(), pair.other().id());
    }

    private static Supplier reached(String name, String phone) {
        return ESJA.directory.list(
                FreshnessFixture.enterprise(name, "")
                        .withReach(new SupplierData.Reach("", "", phone)));
    }

    private static MergeDraft draft(Supplier kept, Supplier gone, Map<MergeField, Choice> choices) {
        return new MergeDraft(kept, gone, choices);
    }

    private static Supplier merged(MergeOutcome outcome) {
        return switch (outcome) {
            case MergeOutcome.Merged(Supplier kept) -> kept;
            case MergeOutcome refused -> throw new AssertionError(refused);
        };
    }

    /// Rows of both, some of which would stand twice.
    private static void fill(SupplierId kept, SupplierId gone, BuyerId town) throws SQLException {
        String both = "(VALUES ('%s'::uuid), ('%s'::uuid)) AS s (id)".formatted(kept, gone);
        LocalDate day = LocalDate.of(2026, 5, 1);
        for (String sql :
                List.of(
                        "INSERT INTO member (id, email, name) VALUES ('00000000-0000-7000-8000-00000000000a', 'deux@exemple.org', 'Deux'), ('00000000-0000-7000-8000-00000000000b', 'une@exemple.org', 'Une')",
                        "INSERT INTO supplier_member (supplier_id, member_id) SELECT id, '00000000-0000-7000-8000-00000000000a'::uuid FROM "
                                + both,
                        "INSERT INTO supplier_member (supplier_id, member_id) VALUES ('"
                                + gone
                                + "', '00000000-0000-7000-8000-00000000000b')",
                        "INSERT INTO tender_alert (supplier_id, words, regions, created_at) SELECT id, 'buffet', '{}', now() FROM "
                                + both,
                        "INSERT INTO tender_subscription (supplier_id, member_id, since, looked_at) SELECT supplier_id, member_id, now(), now() FROM supplier_member WHERE supplier_id IN ('"
                                + kept
                                + "', '"
                                + gone
                                + "')",
                        "INSERT INTO tag (id, name, created_by, created_at) VALUES ('00000000-0000-7000-8000-00000000000c', 'Commune', 'x', now()), ('00000000-0000-7000-8000-00000000000d', 'Seule', 'x', now())",
                        "INSERT INTO supplier_tag (supplier_id, tag_id, added_at) SELECT id, '00000000-0000-7000-8000-00000000000c'::uuid, now() FROM "
                                + both,
                        "INSERT INTO supplier_tag (supplier_id, tag_id, added_at) VALUES ('"
                                + gone
                                + "', '00000000-0000-7000-8000-00000000000d', now())",
                        "INSERT INTO supplier_note (supplier_id, text, author_name, written_at) VALUES ('"
                                + gone
                                + "', 'Une note', 'x', now())",
                        "INSERT INTO supplier_claim (supplier_id, name, email, status) SELECT id, 'Qui', 'qui@exemple.org', 'waiting' FROM "
                                + both,
                        "INSERT INTO supplier_claim (supplier_id, name, email, status) VALUES ('"
                                + gone
                                + "', 'Quelle', 'qui@exemple.org', 'refused')",
                        "INSERT INTO contact_person (supplier_id, role, name, function, email, phone, locale, asked_at) SELECT id, 'sales', 'Alix', '', 'alix@exemple.org', '', 'fr', now() FROM "
                                + both,
                        "INSERT INTO contact_request (supplier_id, name, organization, email, locale, purpose, status, created_at) SELECT id, 'Dominique', '', 'dominique@exemple.org', 'fr', 'Un colloque', 'waiting', now() FROM "
                                + both,
                        "INSERT INTO attention_month (supplier_id, month, kind, times) SELECT id, '2026-05-01', 'page-view', 6 FROM "
                                + both,
                        "INSERT INTO block_confirmation (supplier_id, block, confirmed_on) VALUES ('"
                                + kept
                                + "', 'contact', '2026-01-01'), ('"
                                + gone
                                + "', 'contact', '"
                                + day
                                + "')",
                        "INSERT INTO registration (supplier_id, locale, received_at) SELECT id, 'fr', now() FROM "
                                + both,
                        "INSERT INTO freshness_letter (supplier_id, kind, sent_on) SELECT id, 'ask', '2026-05-01'::date FROM "
                                + both,
                        "INSERT INTO shortlist (id, buyer_id, name) VALUES ('00000000-0000-7000-8000-00000000000e', '"
                                + town
                                + "', 'Repas')",
                        "INSERT INTO shortlist_item (shortlist_id, supplier_id, note) VALUES ('00000000-0000-7000-8000-00000000000e', '"
                                + kept
                                + "', 'Du premier'), ('00000000-0000-7000-8000-00000000000e', '"
                                + gone
                                + "', 'Du second')",
                        "INSERT INTO composition (id, slug, name, locale) VALUES ('00000000-0000-7000-8000-00000000000f', 'essai-de-fusion', 'Essai', 'fr')",
                        "INSERT INTO composition_section (composition_id, position, title) VALUES ('00000000-0000-7000-8000-00000000000f', 0, '')",
                        "INSERT INTO composition_item (composition_id, supplier_id, section, position) SELECT '00000000-0000-7000-8000-00000000000f'::uuid, id, 0, row_number() OVER () FROM "
                                + both,
                        "INSERT INTO bid_share (supplier_id, buyer_id, purpose, until, shared_at, shared_by) SELECT id, '"
                                + town
                                + "'::uuid, 'Appel', '2027-05-01'::date, now(), 'x' FROM "
                                + both,
                        "INSERT INTO eligibility_review (supplier_id, decision, reviewer_name, revalidate_on) VALUES ('"
                                + gone
                                + "', 'accepted', 'x', '2028-01-01')",
                        "INSERT INTO consent (purpose, wording, subject_kind, subject_id, email) VALUES ('listing', 'J’accepte de paraître.', 'supplier', '"
                                + gone
                                + "', 'x@exemple.org')",
                        "INSERT INTO supplier_distinct (one, other, said_by, said_at) SELECT least('"
                                + kept
                                + "'::uuid, '"
                                + gone
                                + "'::uuid), greatest('"
                                + kept
                                + "'::uuid, '"
                                + gone
                                + "'::uuid), 'x', now()")) {
            execute(sql);
        }
    }

    private static Set<String> foreignKeys() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection owner = owner();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        """
                                        SELECT c.conrelid::regclass::text || '.' || a.attname
                                        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                                        WHERE c.contype = 'f' AND c.confrelid = 'supplier'::regclass
                                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).contains("offering.supplier_id", "contract.supplier_id");
        return found;
    }

    private static int count(String table, String column, SupplierId id) throws SQLException {
        return Integer.parseInt(
                value("SELECT count(*) FROM %s WHERE %s = '%s'".formatted(table, column, id)));
    }

    private static String value(String sql) throws SQLException {
        try (Connection owner = owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            String value = rows.getString(1);
            assertThat(rows.next()).as("one row of " + sql).isFalse();
            return value;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner() throws SQLException {
        Connection owner = POLES.province.postgres.owner(POLES.province.database);
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "SET search_path TO " + POLES.estrie.schema().schema() + ", reference");
        }
        return owner;
    }
}
