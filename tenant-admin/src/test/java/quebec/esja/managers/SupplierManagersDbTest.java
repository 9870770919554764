package quebec.esja.managers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.members.SupplierRole;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class SupplierManagersDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestProvince PROVINCE = POLES.province;
    private static final TestDirectory DIRECTORY = new TestDirectory(PROVINCE);
    private static final Actor CAMILLE = new Actor(null, "Camille Roy");
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX =
            new Outbox(PROVINCE.transactions, MAILS::add, PROVINCE.clock);
    private static final SupplierManagers MANAGERS =
            new SupplierManagers(
                    PROVINCE.transactions,
                    PROVINCE.members,
                    new ManagerLetters(
                            OUTBOX,
                            PROVINCE.profiles,
                            PROVINCE.members,
                            new PublicUrl(URI.create("https://esja.test"))),
                    PROVINCE.audit);

    @Test
    void invitesOnceAndTellsSomeoneWhoHasAnAccount() {
        POLES.inEstrie(() -> {
            Supplier supplier = listed("Invitations");
            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("neuf@exemple.org"),
                                    SupplierRole.MANAGER,
                                    CAMILLE))
                    .isInstanceOf(ManagerJoining.Joined.class);
            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("neuf@exemple.org"),
                                    SupplierRole.MANAGER,
                                    CAMILLE))
                    .isEqualTo(new ManagerJoining.Already());
            assertThat(delivered()).as("the invitation is enough").isEmpty();

            PROVINCE.members.invite(person("connu@exemple.org"), CAMILLE);
            PROVINCE.members.recognise(
                    "sub-connu", Optional.of(new EmailAddress("connu@exemple.org")));
            MANAGERS.invite(
                    supplier.id(), person("connu@exemple.org"), SupplierRole.MANAGER, CAMILLE);
            assertThat(delivered())
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.text()).contains("Camille Roy", "Invitations"));
            assertThat(MANAGERS.of(supplier.id())).hasSize(2);
            return null;
        });
    }

    @Test
    void theLastOneLeavesOnlyKnowinglyAndThePoleIsTold() {
        POLES.inEstrie(() -> {
            Supplier supplier = listed("Départs");
            MemberId one = joined(supplier, "un@exemple.org");
            MemberId two = joined(supplier, "deux@exemple.org");
            assertThat(MANAGERS.end(supplier.id(), two, false, CAMILLE))
                    .isEqualTo(ManagerDeparture.ENDED_ALTOGETHER);
            assertThat(MANAGERS.end(supplier.id(), two, false, CAMILLE))
                    .isEqualTo(ManagerDeparture.UNKNOWN);
            assertThat(MANAGERS.end(supplier.id(), one, false, CAMILLE))
                    .isEqualTo(ManagerDeparture.LAST_MANAGER);
            assertThat(MANAGERS.of(supplier.id())).hasSize(1);
            delivered();
            assertThat(MANAGERS.end(supplier.id(), one, true, CAMILLE))
                    .isEqualTo(ManagerDeparture.ENDED_ALTOGETHER);
            assertThat(MANAGERS.of(supplier.id())).isEmpty();
            assertThat(delivered())
                    .extracting(OutboxMail::subject)
                    .containsExactly("Plus personne ne gère Départs");
            assertThat(PROVINCE.audit.history("supplier", supplier.id(), 10))
                    .extracting(AuditEntry::action)
                    .contains("supplier.manager-left");
            return null;
        });
    }

    @Test
    void whoLeavesKeepsTheirOtherPartsAndAnotherPoleKnowsNothing() {
        POLES.inEstrie(() -> {
            Supplier supplier = listed("Autres parts");
            joined(supplier, "reste@exemple.org");
            MemberId agent =
                    PROVINCE.members.invite(
                            new MemberData(
                                    new EmailAddress("agent@exemple.org"),
                                    "Agente",
                                    Optional.of(PoleRole.AGENT),
                                    Language.FRENCH),
                            CAMILLE);
            PROVINCE.members.manageSupplier(agent, supplier.id(), CAMILLE);
            assertThat(MANAGERS.end(supplier.id(), agent, false, CAMILLE))
                    .isEqualTo(ManagerDeparture.ENDED);
            assertThat(PROVINCE.members.team()).anyMatch(member -> member.id().equals(agent));
            return null;
        });
        Supplier here = POLES.inEstrie(() -> listed("Ici"));
        MemberId manager = POLES.inEstrie(() -> joined(here, "ici@exemple.org"));
        POLES.inMauricie(() -> {
            assertThat(MANAGERS.of(here.id())).isEmpty();
            assertThat(MANAGERS.end(here.id(), manager, true, CAMILLE))
                    .isEqualTo(ManagerDeparture.UNKNOWN);
            return null;
        });
        assertThat(POLES.inEstrie(() -> MANAGERS.of(here.id()))).hasSize(1);
    }

    @Test
    void aContributorInvitesNobodyAndMayLeave() {
        POLES.inEstrie(() -> {
            Supplier supplier = listed("Deux parts");
            MemberId head = joined(supplier, "gestion@exemple.org");
            Actor manager = new Actor(head, "Dominique");
            MemberId member = joined(supplier, "aide@exemple.org", SupplierRole.CONTRIBUTOR);
            Actor contributor = new Actor(member, "Dominique");

            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("tiers@exemple.org"),
                                    SupplierRole.MANAGER,
                                    contributor))
                    .isEqualTo(new ManagerJoining.NotAllowed());
            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("aide@exemple.org"),
                                    SupplierRole.MANAGER,
                                    contributor))
                    .as("itself")
                    .isEqualTo(new ManagerJoining.NotAllowed());
            assertThat(MANAGERS.end(supplier.id(), head, true, contributor))
                    .isEqualTo(ManagerDeparture.NOT_ALLOWED);
            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("gestion@exemple.org"),
                                    SupplierRole.CONTRIBUTOR,
                                    manager))
                    .as("nobody would decide")
                    .isEqualTo(new ManagerJoining.Unmanaged());
            assertThat(MANAGERS.end(supplier.id(), head, false, manager))
                    .as("a contributor does not decide in its place")
                    .isEqualTo(ManagerDeparture.LAST_MANAGER);
            assertThat(MANAGERS.end(supplier.id(), member, false, contributor))
                    .isEqualTo(ManagerDeparture.ENDED_ALTOGETHER);
            return null;
        });
    }

    @Test
    void aManagerGivesAnotherPart() {
        POLES.inEstrie(() -> {
            Supplier supplier = listed("Autre part");
            Actor manager = new Actor(joined(supplier, "tete@exemple.org"), "Dominique");
            MemberId other = joined(supplier, "bras@exemple.org", SupplierRole.CONTRIBUTOR);
            assertThat(
                            MANAGERS.invite(
                                    supplier.id(),
                                    person("bras@exemple.org"),
                                    SupplierRole.MANAGER,
                                    manager))
                    .isEqualTo(new ManagerJoining.RoleChanged(other));
            assertThat(MANAGERS.of(supplier.id())).allMatch(SupplierPerson::manages);
            assertThat(PROVINCE.audit.history("supplier", supplier.id(), 1))
                    .extracting(AuditEntry::action)
                    .containsExactly("supplier.management-given");
            return null;
        });
    }

    private static MemberId joined(Supplier supplier, String email) {
        return joined(supplier, email, SupplierRole.MANAGER);
    }

    private static MemberId joined(Supplier supplier, String email, SupplierRole role) {
        if (MANAGERS.invite(supplier.id(), person(email), role, CAMILLE)
                instanceof ManagerJoining.Joined(MemberId member)) {
            return member;
        }
        throw new AssertionError("not joined");
    }

    private static MemberData person(String email) {
        return new MemberData(
                new EmailAddress(email), "Dominique", Optional.empty(), Language.FRENCH);
    }

    private static Supplier listed(String name) {
        return DIRECTORY.list(
                TestDirectory.enterprise(
                        name,
                        "43027",
                        TestDirectory.offering(name, "traiteur", new ServiceArea.Quebec())));
    }

    private static List<OutboxMail> delivered() {
        MAILS.clear();
        OUTBOX.sendDue();
        return List.copyOf(MAILS);
    }
}
