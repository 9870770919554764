package quebec.esja.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import quebec.esja.audit.Actor;
import quebec.esja.audit.PlatformAudit;
import quebec.esja.buyers.Buyer;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.organizations.OrganizationChange;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.OwnRule;
import quebec.esja.organizations.Regime;
import quebec.esja.paper.Sheets;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.solicitation.LatestInvitations.Invitation;
import quebec.esja.solicitation.Solicitation.Outcome;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SolicitationsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Organizations ORGANIZATIONS =
            new Organizations(
                    POLES.province.transactions, POLES.province.audit, POLES.province.clock);
    private static final LatestInvitations NEEDS =
            (_, _, _) ->
                    List.of(
                            new Invitation("Ancienne", "Buffet", LocalDate.of(2025, 1, 1)),
                            new Invitation("Récente", "Buffet", LocalDate.of(2026, 10, 1)));
    private static final Solicitations SOLICITATIONS =
            new Solicitations(
                    POLES.province.transactions, ORGANIZATIONS, needs(), POLES.province.clock);
    private static final SolicitationRules RULES =
            new SolicitationRules(
                    POLES.province.platform,
                    new PlatformAudit(POLES.province.platform),
                    POLES.province.clock);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 6, 1);

    private static ObjectProvider<LatestInvitations> needs() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("needs", NEEDS);
        return beans.getBeanProvider(LatestInvitations.class);
    }

    @Test
    void knowsTheThresholdsOfItsSourcesAndSaysWhichAreToBeConfirmed() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville du Seuil");
            assertThat(advice(buyer, "24 999,99 $", IN_2023, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Advice.Usual.class,
                            usual -> {
                                assertThat(usual.mode()).isEqualTo(PurchaseMode.DIRECT);
                                assertThat(usual.rule().data().confirmed()).isTrue();
                            });
            assertThat(advice(buyer, "121 199,99", IN_2023, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Advice.Usual.class,
                            usual -> {
                                assertThat(usual.mode()).isEqualTo(PurchaseMode.LIMITED);
                                assertThat(usual.rule().data().leastInvited()).contains(2);
                                assertThat(usual.rule().data().otherwise())
                                        .contains(PurchaseMode.DIRECT);
                            });
            assertThat(advice(buyer, "121200", IN_2023, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Advice.Usual.class,
                            usual -> assertThat(usual.mode()).isEqualTo(PurchaseMode.OPEN));
            assertThat(advice(buyer, "133799", LocalDate.of(2025, 3, 1), Optional.empty()))
                    .isInstanceOfSatisfying(
                            Advice.Usual.class,
                            usual -> assertThat(usual.rule().data().confirmed()).isFalse());
            assertThat(advice(buyer, "60000", LocalDate.of(2026, 11, 22), Optional.empty()))
                    .isInstanceOfSatisfying(
                            Advice.NotKnown.class,
                            unknown ->
                                    assertThat(unknown.before().orElseThrow().data().to())
                                            .contains(new BigDecimal("133800.00")));
            assertThat(
                            advice(
                                    buyer,
                                    "33400",
                                    LocalDate.of(2025, 3, 1),
                                    Optional.of(Regime.LCOP_NETWORK)))
                    .isInstanceOf(Advice.Usual.class);
            assertThat(advice(buyer, "10", IN_2023, Optional.of(Regime.NONE)))
                    .isEqualTo(new Advice.OwnRules());
            return null;
        });
    }

    @Test
    void addsWhatTheSameBuyerBoughtOfTheSameEnterpriseAndNature() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville qui achète");
            Buyer other = TRADE.buyer("Ville d'à côté");
            Supplier supplier = TRADE.listed("Traiteur du Fractionnement", "");
            Supplier another = TRADE.listed("Traiteur voisin", "");
            LocalDate day = LocalDate.of(2026, 6, 1);
            for (LocalDate from : List.of(day.minusMonths(12), day.minusMonths(11), day)) {
                TRADE.declared(Trade.draft(supplier.id(), buyer.id(), "9000", from), buyer.id());
            }
            TRADE.declared(Trade.draft(another.id(), buyer.id(), "9500", day), buyer.id());
            TRADE.declared(Trade.draft(supplier.id(), other.id(), "9700", day), other.id());

            Solicitation answer =
                    answered(
                            SOLICITATIONS.ask(
                                    buyer.id(),
                                    draft("8000", day, Optional.empty(), supplier.id())));

            Splitting splitting = answer.splitting().orElseThrow();
            assertThat(splitting.earlier()).hasSize(2);
            assertThat(splitting.total()).isEqualByComparingTo("26000");
            assertThat(splitting.crossing()).isTrue();
            assertThat(answer.lately()).hasSize(4);
            assertThat(answer.invited())
                    .extracting(Invitation::supplier)
                    .containsExactly("Récente", "Ancienne");
            return null;
        });
    }

    @Test
    void writesANoteThatSaysWhatIsKnownAndCertifiesNothing() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville <b>de la Note</b>");
            Supplier supplier = TRADE.listed("Traiteur de la Note", "");
            assertThat(
                            ORGANIZATIONS.add(
                                    buyer.id(),
                                    new OwnRule.Data(
                                            OwnRule.Kind.ROTATION,
                                            Optional.empty(),
                                            Optional.empty(),
                                            "Trois entreprises à tour de rôle",
                                            Optional.of(LocalDate.of(2023, 1, 1)),
                                            "Règlement 2023-1"),
                                    Actor.PLATFORM))
                    .isEqualTo(new OrganizationChange.Saved());
            Solicitation known =
                    answered(
                            SOLICITATIONS.ask(
                                    buyer.id(),
                                    draft("60 000", IN_2023, Optional.empty(), supplier.id())));
            var sheet =
                    JustificationNote.of(known, "Deux invitations.", "Line Roy", Language.FRENCH);
            Sheets sheets = new Sheets(POLES.province.profiles, POLES.province.files);
            for (String text : List.of(pdf(sheets.pdf(sheet)), docx(sheets.docx(sheet)))) {
                assertThat(text.replaceAll("[\\s\u00A0\u202F]+", " "))
                        .contains(
                                "elle ne certifie rien",
                                "Ville <b>de la Note</b>",
                                "Invitation d’au moins 2",
                                "121 200 $",
                                "FQM, novembre 2022",
                                "Trois entreprises à tour de rôle",
                                "Deux invitations.",
                                "Line Roy");
            }
            return null;
        });
    }

    @Test
    void refusesWhatIsNoPurchaseAndABuyerOfAnotherPole() {
        Buyer here =
                POLES.inEstrie(() -> {
                    Buyer buyer = TRADE.buyer("Ville mal dite");
                    for (String amount : List.of("", "-5", "1000000000000", "beaucoup", "0")) {
                        assertThat(
                                        SOLICITATIONS.ask(
                                                buyer.id(),
                                                draft(
                                                        amount,
                                                        IN_2023,
                                                        Optional.empty(),
                                                        new SupplierId(new UUID(0, 1)))))
                                .isEqualTo(new Outcome.Refused(List.of("amount")));
                    }
                    assertThat(
                                    SOLICITATIONS.ask(
                                            buyer.id(),
                                            new SolicitationDraft(
                                                    "x".repeat(301),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    "10",
                                                    Optional.empty(),
                                                    Optional.of(LocalDate.of(2014, 12, 31)),
                                                    Optional.empty())))
                            .isEqualTo(
                                    new Outcome.Refused(List.of("what", "nature", "basis", "on")));
                    return buyer;
                });
        POLES.inMauricie(() -> {
            assertThat(
                            SOLICITATIONS.ask(
                                    here.id(),
                                    draft(
                                            "10",
                                            IN_2023,
                                            Optional.empty(),
                                            new SupplierId(new UUID(0, 1)))))
                    .isEqualTo(new Outcome.Unknown());
            return null;
        });
    }

    @Test
    void letsThePlatformEditARuleAndKeepsWhatItWas() throws SQLException {
        SolicitationRule rule =
                RULES.all().stream()
                        .filter(one -> one.data().regime() == Regime.LCOP_NETWORK)
                        .filter(one -> one.data().mode().isEmpty())
                        .findFirst()
                        .orElseThrow();
        SolicitationRule.Data data =
                new SolicitationRule.Data(
                        Regime.LCOP_NETWORK,
                        Optional.empty(),
                        new BigDecimal("0.00"),
                        Optional.of(new BigDecimal("139000.00")),
                        Optional.of(PurchaseMode.DIRECT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TaxBasis.NET),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2028, 1, 1)),
                        true,
                        "Avis d'essai",
                        new LocalizedText("Remarque", "Remark"));
        assertThat(RULES.change(rule.id(), data, rule.version(), "sujet"))
                .isEqualTo(new RuleChange.Saved());
        assertThat(RULES.change(rule.id(), data, rule.version(), "sujet"))
                .isEqualTo(new RuleChange.Stale());
        assertThat(RULES.all()).anyMatch(one -> one.data().equals(data));
        assertThat(history("solicitation-rule.changed"))
                .as("who changed it, what it was and what it became; the stale edit left nothing")
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("sujet");
                    assertThat(line.detail())
                            .containsExactlyInAnyOrderEntriesOf(
                                    Map.of(
                                            "id", rule.id().toString(),
                                            "before", rule.data().toString(),
                                            "after", data.toString()));
                });
        SolicitationRule.Data far =
                new SolicitationRule.Data(
                        Regime.LCOP_NETWORK,
                        Optional.empty(),
                        new BigDecimal("1.00"),
                        Optional.of(new BigDecimal("2.00")),
                        Optional.of(PurchaseMode.DIRECT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TaxBasis.NET),
                        Optional.of(LocalDate.of(2190, 1, 1)),
                        Optional.of(LocalDate.of(2191, 1, 1)),
                        true,
                        "Avis lointain",
                        new LocalizedText("Remarque", "Remark"));
        assertThat(RULES.add(far, "sujet-2")).isEqualTo(new RuleChange.Saved());
        assertThat(history("solicitation-rule.added"))
                .containsExactly(new Line("sujet-2", Map.of("rule", far.toString())));
        SolicitationRule.Data wrong =
                new SolicitationRule.Data(
                        Regime.NONE,
                        Optional.empty(),
                        new BigDecimal("-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        true,
                        "",
                        LocalizedText.EMPTY);
        assertThat(RULES.add(wrong, "sujet"))
                .isEqualTo(
                        new RuleChange.Refused(
                                List.of(
                                        "rule-regime",
                                        "rule-range",
                                        "rule-unknown",
                                        "rule-invited",
                                        "rule-days",
                                        "rule-source")));
        assertThat(history("solicitation-rule.added")).as("a refusal leaves nothing").hasSize(1);
    }

    /// A line of the history of the deployment.
    private record Line(String actor, Map<String, String> detail) {}

    private static List<Line> history(String action) throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement =
                        owner.prepareStatement(
                                "SELECT actor, detail FROM platform.audit_entry WHERE action = ? ORDER BY id")) {
            statement.setString(1, action);
            var rows = statement.executeQuery();
            List<Line> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(
                        new Line(
                                rows.getString(1),
                                JsonMapper.shared()
                                        .readValue(
                                                rows.getString(2),
                                                new TypeReference<Map<String, String>>() {})));
            }
            return lines;
        }
    }

    private static Advice advice(
            Buyer buyer, String amount, LocalDate on, Optional<Regime> regime) {
        return answered(
                        SOLICITATIONS.ask(
                                buyer.id(),
                                new SolicitationDraft(
                                        "Buffet",
                                        regime,
                                        Optional.of(Nature.SERVICES),
                                        amount,
                                        Optional.of(TaxBasis.TAX_INCLUDED),
                                        Optional.of(on),
                                        Optional.empty())))
                .advice();
    }

    private static SolicitationDraft draft(
            String amount, LocalDate on, Optional<Regime> regime, SupplierId supplier) {
        return new SolicitationDraft(
                "Buffet du conseil",
                regime,
                Optional.of(Nature.SERVICES),
                amount,
                Optional.of(TaxBasis.BEFORE_TAX),
                Optional.of(on),
                Optional.of(supplier));
    }

    private static Solicitation answered(Outcome outcome) {
        if (outcome instanceof Outcome.Answered(Solicitation solicitation)) {
            return solicitation;
        }
        throw new AssertionError(outcome);
    }

    private static String pdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String docx(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
