package quebec.esja.workspace.composing;

import java.util.List;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Term;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SupplierSearch;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.DirectoryCriteria;

/// Where the enterprises of a portfolio are found: by a filter, one by one, or in a buyer's list.
@Component
class Choosing {

    private final DirectorySearch searches;
    private final Shortlists shortlists;
    private final Nomenclature nomenclature;
    private final Territories territories;

    Choosing(
            DirectorySearch searches,
            Shortlists shortlists,
            Nomenclature nomenclature,
            Territories territories) {
        this.searches = searches;
        this.shortlists = shortlists;
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    DirectoryCriteria criteria(String label, Runnable changed) {
        return new DirectoryCriteria(label, nomenclature, territories, changed);
    }

    int count(SupplierSearch search) {
        return searches.search(search, List.of()).total();
    }

    /// What an enterprise can offer.
    List<Term> activities() {
        return nomenclature.categories();
    }

    /// All that is found by name, as many as a portfolio holds.
    List<Draft.Entry> found(SupplierSearch search) {
        return searches
                .everything(search.sortedBy(SupplierSearch.Sort.NAME), Portfolios.MOST_ENTERPRISES)
                .stream()
                .map(Choosing::entry)
                .toList();
    }

    private static Draft.Entry entry(Supplier supplier) {
        return new Draft.Entry(supplier.id(), supplier.name(), true);
    }

    List<Shortlist> lists(BuyerId buyer) {
        return shortlists.of(buyer);
    }

    List<Draft.Entry> kept(BuyerId buyer, ShortlistId list) {
        return shortlists.page(buyer, list, ShortlistFilter.ALL, 0, Shortlists.MOST_KEPT).stream()
                .filter(ShortlistRow::listed)
                .map(row -> new Draft.Entry(row.supplier(), row.name(), true))
                .toList();
    }
}
