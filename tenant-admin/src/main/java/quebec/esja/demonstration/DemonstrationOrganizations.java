package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.organizations.Domains;
import quebec.esja.organizations.OrganizationChange;
import quebec.esja.organizations.OrganizationData;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.OwnRule;

/// Tells how a few buyers of one Pôle buy: invented rules, which say that they are.
@Component
class DemonstrationOrganizations {

    private static final Actor STAFF = new Actor(null, "Chargée de projet");
    private static final int TOLD = 3;
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Organizations organizations;
    private final Domains domains;

    DemonstrationOrganizations(Organizations organizations, Domains domains) {
        this.organizations = organizations;
        this.domains = domains;
    }

    /// @param buyers the id of each buyer by its key in the files
    void load(List<NamedCsvRecord> rows, Map<String, BuyerId> buyers) {
        List<NamedCsvRecord> accepted =
                rows.stream().filter(row -> row.getField("status").equals("accepted")).toList();
        accepted.stream().limit(TOLD).forEach(row -> tell(id(row, buyers)));
        accepted.stream()
                .limit(1)
                .forEach(row ->
                        saved(
                                domains.tell(
                                        id(row, buyers),
                                        row.getField("slug") + ".example",
                                        STAFF)));
    }

    private static BuyerId id(NamedCsvRecord row, Map<String, BuyerId> buyers) {
        return Objects.requireNonNull(buyers.get(row.getField("slug")));
    }

    private void tell(BuyerId buyer) {
        saved(
                organizations.change(
                        buyer,
                        new OrganizationData(
                                Optional.empty(),
                                "Politique fictive, pour la démonstration : chercher d’abord près d’ici, comparer trois offres dès que c’est possible, "
                                        + "penser au cycle de vie.",
                                ""),
                        0,
                        STAFF));
        rule(
                buyer,
                OwnRule.Kind.ROTATION,
                Optional.empty(),
                "Règle fictive : une même entreprise n’est pas retenue trois fois de suite sans que deux autres soient invitées.");
        rule(
                buyer,
                OwnRule.Kind.THRESHOLD,
                Optional.of(new BigDecimal("50000.00")),
                "Règle fictive : gré à gré avec rotation sous ce montant.");
    }

    private void rule(BuyerId buyer, OwnRule.Kind kind, Optional<BigDecimal> amount, String text) {
        saved(
                organizations.add(
                        buyer,
                        new OwnRule.Data(
                                kind,
                                Optional.empty(),
                                amount,
                                text,
                                Optional.of(SINCE),
                                "Règlement fictif, art. 8"),
                        STAFF));
    }

    private static void saved(OrganizationChange change) {
        if (!(change instanceof OrganizationChange.Saved)) {
            throw new IllegalStateException("the demonstration breaks a rule: " + change);
        }
    }
}
