package quebec.esja.registration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.acceptance.CorrectionLetters;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.establishments.Establishments;
import quebec.esja.labels.Labels;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.registration.ReviewDraft.Finding;
import quebec.esja.territory.Territories;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

/// The services of registration on two Pôles, a clock that tests move, and the mails that left.
final class RegistrationFixture {

    static final class MovingClock extends Clock {
        private Instant now = TwoPoles.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    final List<OutboxMail> mails = new java.util.ArrayList<>();
    final Suppliers suppliers;
    final Labels labels;
    final Establishments establishments;
    final TakenBeside beside;
    final MailLinks links;
    final Registrations registrations;
    final Reviews reviews;
    final Claims claims;
    final ClaimRound claimRound;
    private final Outbox outbox;

    RegistrationFixture(TestProvince province) {
        Territories territories = new Territories(province.province);
        suppliers =
                new Suppliers(
                        province.transactions,
                        province.audit,
                        province.clock,
                        new Nomenclature(province.province),
                        territories);
        LaterChanges later = new LaterChanges(province.transactions, suppliers, province.clock);
        labels =
                new Labels(
                        province.transactions,
                        suppliers,
                        new Nomenclature(province.province),
                        later,
                        province.audit,
                        province.clock);
        establishments =
                new Establishments(
                        province.transactions, suppliers, territories, later, province.audit);
        beside = new TakenBeside(labels, establishments);
        links = new MailLinks(province.transactions, province.clock);
        outbox = new Outbox(province.transactions, mails::add, province.clock);
        RegistrationLetters letters =
                new RegistrationLetters(
                        outbox,
                        province.profiles,
                        province.members,
                        new PublicUrl(URI.create("https://esja.test")));
        registrations =
                new Registrations(
                        province.transactions,
                        suppliers,
                        territories,
                        links,
                        letters,
                        new KnownElsewhere(province.province, province.poles),
                        beside,
                        province.audit,
                        province.clock);
        reviews =
                new Reviews(
                        province.transactions,
                        suppliers,
                        province.members,
                        letters,
                        new Acceptances(
                                province.transactions,
                                suppliers,
                                province.members,
                                new CorrectionLetters(
                                        outbox,
                                        province.profiles,
                                        new PublicUrl(URI.create("https://esja.test"))),
                                province.audit,
                                province.clock),
                        province.audit,
                        province.clock);
        claims =
                new Claims(
                        province.transactions,
                        suppliers,
                        province.members,
                        links,
                        letters,
                        province.audit,
                        province.clock);
        claimRound =
                new ClaimRound(
                        province.transactions, claims, letters, province.audit, province.clock);
    }

    /// Sends what is due in the bound Pôle, and gives the mails of this call, oldest first.
    List<OutboxMail> delivered() {
        mails.clear();
        int sent;
        do {
            sent = outbox.sendDue();
        } while (sent > 0);
        return List.copyOf(mails);
    }

    /// The token of the only mail that leaves now with a link to answer.
    String deliveredToken() {
        List<String> tokens =
                delivered().stream()
                        .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        if (tokens.size() != 1) {
            throw new AssertionError("expected one link, got " + tokens.size());
        }
        return tokens.getFirst();
    }

    static SupplierData enterprise(String name, String neq, String contactEmail) {
        return SupplierData.named(name)
                .withIdentity(
                        new SupplierData.Identity(name, "", neq, "", "coop-solidarite", "", null))
                .withLocation(new SupplierData.Location("43027", "", ""))
                .withContact(new SupplierData.Contact("Camille Roy", contactEmail))
                .withOfferings(
                        List.of(
                                OfferingData.titled(
                                        "Paniers de légumes",
                                        "produits-alimentaires",
                                        List.of(new ServiceArea.Quebec()))));
    }

    static RegistrationForm form(SupplierData data) {
        return new RegistrationForm(data, false, false, true, Language.FRENCH);
    }

    static ReviewDraft draft(ReviewDraft.Decision decision) {
        Map<Principle, Finding> findings = new EnumMap<>(Principle.class);
        for (Principle principle : Principle.values()) {
            findings.put(principle, new Finding(true, "Statuts et règlements généraux"));
        }
        return new ReviewDraft(findings, decision);
    }
}
