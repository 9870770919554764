package quebec.esja.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.purchases.Nature;

class OrganizationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "MUNICIPALITY, MUNICIPAL",
        "MRC, MUNICIPAL",
        "MINISTRY, LCOP_MINISTRY",
        "HEALTH_NETWORK, LCOP_NETWORK",
        "SCHOOL_SERVICE_CENTRE, LCOP_NETWORK",
        "CEGEP, LCOP_NETWORK",
        "UNIVERSITY, LCOP_NETWORK",
        "COOPERATIVE, NONE",
        "NON_PROFIT, NONE",
        "PRIVATE, NONE",
        "STATE_COMPANY, ",
        "OTHER, ",
    })
    void derivesTheRegimeFromTheKindWhereTheKindTells(BuyerKind kind, Regime regime) {
        assertThat(Regime.usual(kind)).isEqualTo(Optional.ofNullable(regime));
    }

    @ParameterizedTest
    @CsvSource({
        "ville.magog.qc.ca, ",
        "Prenom.Nom@Ville.Magog.QC.CA, ",
        "gmail.com, domain-public",
        "@outlook.com, domain-public",
        "videotron.ca, domain-public",
        "mail.videotron.ca, domain-public",
        "qc.ca, domain-public",
        "ville, domain",
        "'ville magog.ca', domain",
        "ville_magog.ca, domain",
        "<script>.ca, domain",
        "'', domain",
    })
    void refusesDomainsThatAreEverybodysOrNone(String typed, String reason) {
        assertThat(OrganizationRules.domainProblem(OrganizationRules.domain(typed)))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void asksOfARuleItsDayItsSourceAndOfAThresholdItsAmount() {
        assertThat(
                        OrganizationRules.problems(
                                rule("25000", "2026-01-01", "Règlement 2026-3"), TODAY))
                .isEmpty();
        assertThat(
                        OrganizationRules.problems(
                                new OwnRule.Data(
                                        OwnRule.Kind.THRESHOLD,
                                        Optional.empty(),
                                        Optional.empty(),
                                        "non",
                                        Optional.empty(),
                                        ""),
                                TODAY))
                .isEqualTo(List.of("rule-threshold", "rule-text", "rule-from", "rule-source"));
        assertThat(OrganizationRules.problems(rule("-1", "2041-01-01", "R"), TODAY))
                .isEqualTo(List.of("rule-amount", "rule-from", "rule-source"));
        assertThat(OrganizationRules.problems(rule("1000000000000", "1949-12-31", "Règl."), TODAY))
                .isEqualTo(List.of("rule-amount", "rule-from"));
    }

    @Test
    void holdsFromItsFirstDayToTheDayBeforeItsEnd() {
        OwnRule rule =
                new OwnRule(
                        new UUID(0, 1),
                        rule("25000", "2026-01-01", "Règlement"),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        "x");
        assertThat(rule.holds(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(rule.holds(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(rule.holds(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(rule.holds(LocalDate.of(2026, 6, 1))).isFalse();
    }

    private static OwnRule.Data rule(String amount, String from, String source) {
        return new OwnRule.Data(
                OwnRule.Kind.THRESHOLD,
                Optional.of(Nature.SERVICES),
                Optional.of(new BigDecimal(amount)),
                "Gré à gré sous ce montant",
                Optional.of(LocalDate.parse(from)),
                source);
    }
}
