package quebec.esja.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.LocalizedText;

/// One enterprise of a portfolio. A text that is not known is empty, and leaves no trace on the page.
///
/// @param place         where it is: municipality and MRC
/// @param categories    names of the categories of what it sells, without repetition
/// @param contracts     realized contracts that may be shown, the latest first, at most [#MOST_CONTRACTS]
/// @param moreContracts how many others may be shown
/// @param confirmedOn   when it last said that all is true
/// @param url           absolute address of its page
/// @param logo          PNG or JPEG; absent when it has none
public record PortfolioEntry(
        String name,
        String place,
        String legalForm,
        String socialPurpose,
        LocalizedText description,
        List<String> categories,
        List<Offer> offers,
        LocalizedText addedValue,
        List<Contract> contracts,
        int moreContracts,
        Reach reach,
        Optional<LocalDate> confirmedOn,
        String url,
        Optional<StoredFile> logo) {

    public static final int MOST_CONTRACTS = 3;

    public PortfolioEntry {
        categories = List.copyOf(categories);
        offers = List.copyOf(offers);
        contracts = List.copyOf(contracts);
    }

    PortfolioEntry with(Optional<StoredFile> its) {
        return new PortfolioEntry(
                name,
                place,
                legalForm,
                socialPurpose,
                description,
                categories,
                offers,
                addedValue,
                contracts,
                moreContracts,
                reach,
                confirmedOn,
                url,
                its);
    }

    /// @param mode  for sale, for rent or either, in words
    /// @param where the places it is delivered to, in words
    public record Offer(LocalizedText title, String mode, List<String> where) {}

    /// A contract that the other party confirmed.
    ///
    /// @param amount   dollars
    /// @param taxBasis in words
    public record Contract(
            String title,
            String buyer,
            BigDecimal amount,
            String taxBasis,
            LocalDate from,
            LocalDate to) {}

    /// How the public reaches it; each may be empty.
    public record Reach(String phone, String email, String website) {}
}
