package quebec.esja.extracts;

import java.util.List;
import java.util.Locale;

/// What a column of an extract may hold.
public enum ExtractField {
    SUPPLIER(
            "fournisseur|fournisseurs|nom du fournisseur|nom fournisseur|beneficiaire|nom du beneficiaire|payee|nom|tiers|nom du tiers"
                    + "|creancier|raison sociale|compte fournisseur nom|entreprise|vendor|vendor name|supplier|supplier name|payee name|name"
                    + "|company|creditor"),
    NEQ(
            "neq|n neq|no neq|numero neq|numero d entreprise|no d entreprise|numero entreprise|quebec enterprise number"
                    + "|enterprise number|vendor neq|neq du fournisseur|neq fournisseur"),
    AMOUNT(
            "montant|montant paye|montant net|montant total|montant ttc|montant ht|montant avant taxes|montant facture|total facture"
                    + "|montant de la facture|debit|paiement|montant du paiement|depense|valeur|amount|net amount|amount paid|paid|invoice amount"
                    + "|payment amount|payment|spend|value|cad"),
    CREDIT("credit|credits|note de credit|montant credit|credit amount|credit note"),
    DATE(
            "date|date facture|date de facture|date de la facture|date paiement|date de paiement|date du paiement|date comptable|date ecriture"
                    + "|date de transaction|date transaction|date cheque|periode|invoice date|payment date|posting date|transaction date|gl date"),
    DESCRIPTION(
            "description|libelle|objet|details|detail|commentaire|nature|description de la depense|memo|reference|invoice description"
                    + "|line description|comment"),
    CATEGORY(
            "compte|compte gl|gl|no compte|numero de compte|compte de grand livre|compte grand livre|poste|poste budgetaire|code comptable"
                    + "|categorie|objet de depense|activite budgetaire|account|gl account|gl code|cost center|category|account code");

    private final String headers;

    /// @param headers folded, separated by bars
    ExtractField(String headers) {
        this.headers = headers;
    }

    /// The headers by which people name it, folded.
    List<String> headers() {
        return List.of(headers.split("\\|", -1));
    }

    /// The key of its label.
    public String key() {
        return "declarations.field." + name().toLowerCase(Locale.ROOT);
    }
}
