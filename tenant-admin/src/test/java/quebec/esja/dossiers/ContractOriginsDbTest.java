package quebec.esja.dossiers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.needs.MailedNeeds;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ContractOriginsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final ContractDossiers DOSSIERS =
            new ContractDossiers(
                    POLES.province.transactions,
                    TRADE.contracts,
                    POLES.province.files,
                    POLES.province.audit,
                    POLES.province.clock);
    private static final Actor AGENT = new Actor(null, "Camille Tremblay");

    @Test
    void aContractComesFromANeedOrFromAMeetingAndBothSidesReadWhich() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Coop de la Rencontre", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Waterville").id();
            Contract contract = TRADE.declared(supplier, buyer, "310");
            Origin.Need need = need(contract, "Bancs de l’Estrie");
            Origin.Need elsewhere = POLES.inMauricie(() -> need(contract, "Bancs de la Mauricie"));
            var meeting =
                    new OriginDraft.Meeting(
                            Optional.of(LocalDate.of(2025, 10, 23)), " Maillage,  Magog ");
            assertThat(from(contract, new OriginDraft.Need(Optional.of(need)), new Party.OfPole()))
                    .isEqualTo(new DossierChange.Done());
            assertThat(dossier(contract).origin()).contains(need);
            assertThat(from(contract, meeting, new Party.OfPole()))
                    .isEqualTo(new DossierChange.Done());
            for (Party party : List.of(new Party.OfBuyer(buyer), new Party.OfSupplier(supplier))) {
                assertThat(DOSSIERS.find(contract.id(), party).orElseThrow().origin())
                        .as("the meeting took the place of the need")
                        .contains(
                                new Origin.Meeting(LocalDate.of(2025, 10, 23), "Maillage, Magog"));
                assertThat(from(contract, new OriginDraft.None(), party))
                        .as("where it comes from is the Pôle's to tell")
                        .isEqualTo(new DossierChange.NotAllowed());
                assertThat(from(contract, new OriginDraft.Untold(), party))
                        .isEqualTo(new DossierChange.Done());
                assertThat(DOSSIERS.needs(contract, party)).isEmpty();
            }
            assertThat(dossier(contract).origin())
                    .as("what a side completes leaves it")
                    .isPresent();
            assertThat(
                            from(
                                    contract,
                                    new OriginDraft.Need(Optional.of(elsewhere)),
                                    new Party.OfPole()))
                    .as("a need of another Pôle")
                    .isEqualTo(new DossierChange.Refused("need", "dossiers.refusal.need"));
            assertThat(
                            from(
                                    contract,
                                    new OriginDraft.Meeting(
                                            Optional.of(contract.data().period().to().plusDays(1)),
                                            "Visite"),
                                    new Party.OfPole()))
                    .isInstanceOf(DossierChange.Refused.class);
            assertThat(from(contract, new OriginDraft.None(), new Party.OfPole()))
                    .isEqualTo(new DossierChange.Done());
            assertThat(dossier(contract).origin()).isEmpty();
            assertThat(POLES.inMauricie(() -> from(contract, meeting, new Party.OfPole())))
                    .as("a contract of another Pôle")
                    .isEqualTo(new DossierChange.NotAllowed());
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void theSchemaKeepsNoContractOfTwoOrigins() {
        POLES.inEstrie(() -> {
            Contract contract =
                    TRADE.declared(
                            TRADE.listed("Coop des Deux Routes", "").id(),
                            TRADE.buyer("Ville de Barnston").id(),
                            "42");
            Origin.Need need = need(contract, "Tables pliantes");
            from(contract, new OriginDraft.Need(Optional.of(need)), new Party.OfPole());
            for (String wrong :
                    List.of(
                            "met_on = '2025-01-01', met_what = 'Maillage'",
                            "need_id = NULL, met_on = '2025-01-01'",
                            "need_id = NULL, met_on = '2025-01-01', met_what = '  '")) {
                assertThatThrownBy(() ->
                                POLES.province.transactions.write(() ->
                                        TenantTransactions.dsl()
                                                .execute(
                                                        "UPDATE contract SET "
                                                                + wrong
                                                                + " WHERE id = ?",
                                                        contract.id().value())))
                        .as(wrong)
                        .isInstanceOf(DataAccessException.class);
            }
            TRADE.delivered();
            return null;
        });
    }

    private static DossierChange from(Contract contract, OriginDraft origin, Party party) {
        return DOSSIERS.tell(
                contract.id(),
                new DossierDraft(origin, Optional.empty(), "", Optional.empty()),
                party,
                AGENT);
    }

    /// A need that came by mail.
    private static Origin.Need need(Contract of, String what) {
        byte[] mail =
                "From: Luc <luc@ville.test>\r\nSubject: =?UTF-8?B?%s?=\r\nMessage-ID: <%d@ville.test>\r\n\r\nBonjour."
                        .formatted(
                                Base64.getEncoder().encodeToString(what.getBytes(UTF_8)),
                                what.hashCode())
                        .getBytes(US_ASCII);
        new MailedNeeds(POLES.province.transactions, POLES.province.audit, POLES.province.clock)
                .take(mail, AGENT);
        return DOSSIERS.needs(of, new Party.OfPole()).stream()
                .filter(one -> one.need().what().equals(what))
                .findFirst()
                .orElseThrow()
                .need();
    }

    private static ContractDossier dossier(Contract contract) {
        return DOSSIERS.find(contract.id(), new Party.OfPole()).orElseThrow();
    }
}
