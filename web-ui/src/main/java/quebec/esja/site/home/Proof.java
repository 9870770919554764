package quebec.esja.site.home;

import quebec.esja.directory.PublicContract;
import quebec.esja.site.Visit;

/// A realized contract, confirmed and public, in words.
public record Proof(
        String title,
        String supplier,
        String address,
        String buyer,
        String amount,
        String year,
        boolean demonstration) {

    static Proof of(Visit visit, PublicContract contract) {
        return new Proof(
                contract.title(),
                contract.supplier(),
                visit.href("/" + visit.here().slug() + "/repertoire/" + contract.supplierSlug()),
                contract.buyer(),
                visit.formats().money(contract.amount())
                        + " "
                        + visit.t("directory.tax." + contract.taxBasis()),
                String.valueOf(contract.to().getYear()),
                contract.demonstration());
    }
}
