package quebec.esja.search;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantTransactions;

/// Where a search looks. Both have the tables `supplier_document`, `offering_document` and `listed_word`.
sealed interface SearchScopeSql {

    DSLContext dsl();

    List<Shelf> shelves();

    /// The table of synonyms that are its own, as an expression.
    String synonyms();

    /// Codes of the places whose counts are wanted.
    List<PlaceTokens> places();

    /// The listed enterprises of the bound Pôle.
    record OnePole(Shelf shelf, List<PlaceTokens> places) implements SearchScopeSql {

        static final String SYNONYMS = "'synonym'::regclass";

        @Override
        public DSLContext dsl() {
            return TenantTransactions.dsl();
        }

        @Override
        public List<Shelf> shelves() {
            return List.of(shelf);
        }

        @Override
        public String synonyms() {
            return SYNONYMS;
        }
    }

    /// What the given Pôles publish.
    record Province(List<Shelf> shelves, List<PlaceTokens> places) implements SearchScopeSql {
        @Override
        public DSLContext dsl() {
            return ProvinceTransactions.dsl();
        }

        @Override
        public String synonyms() {
            return "NULL";
        }

        UUID[] poles() {
            return shelves.stream().map(shelf -> shelf.pole().value()).toArray(UUID[]::new);
        }
    }
}
