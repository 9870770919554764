package quebec.esja.members;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Invites people to the bound Pôle, ends their membership, and tells what a signed-in person may act for.
@Service
public class Members {

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final MemberSql sql = new MemberSql();
    private final SpokespersonSql spokespeople = new SpokespersonSql();

    public Members(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Invites a person, or gives one who is a member already the new part; the invitation leaves after the commit.
    public MemberId invite(MemberData data, Actor actor) {
        return transactions.write(() -> {
            MemberId member =
                    sql.findByEmail(data.email())
                            .map(known -> {
                                data.role().ifPresent(role -> sql.setRole(known, role));
                                return known;
                            })
                            .orElseGet(() -> sql.insert(data, clock.instant()));
            audit.record(
                    actor,
                    "member.invited",
                    "member",
                    member,
                    Map.of("role", data.role().map(PoleRole::code).orElse("-")));
            return member;
        });
    }

    /// Invites a person to the team, or changes the part of one who is in it.
    ///
    /// @param data with a role
    public TeamChange join(MemberData data, Actor actor) {
        PoleRole role =
                data.role()
                        .orElseThrow(
                                () -> new IllegalArgumentException("the team is made of roles"));
        return transactions.write(() -> {
            Optional<MemberId> known = sql.findByEmail(data.email());
            Optional<PoleRole> before = known.flatMap(sql::role);
            if (before.equals(Optional.of(role))) {
                return new TeamChange.SameRole();
            }
            if (before.equals(Optional.of(PoleRole.ADMIN)) && sql.lockAdmins() < 2) {
                return new TeamChange.LastAdmin();
            }
            MemberId member = invite(data, actor);
            return known.isPresent()
                    ? new TeamChange.RoleChanged(member)
                    : new TeamChange.Invited(member);
        });
    }

    /// Sends the invitation again to someone who never came.
    ///
    /// @return false when the person has come meanwhile, or is no member any more
    public boolean inviteAgain(MemberId member, Actor actor) {
        return transactions.write(() -> {
            if (!sql.inviteAgain(member, clock.instant())) {
                return false;
            }
            audit.record(actor, "member.invited-again", "member", member, Map.of());
            return true;
        });
    }

    public Optional<EmailAddress> email(MemberId member) {
        return transactions.read(() -> sql.email(member));
    }

    /// Where the team is written to: the Pôle's own address where it has one, else each admin and agent.
    ///
    /// @param own of the Pôle's profile; may be empty
    public List<EmailAddress> deskAddresses(String own) {
        return EmailAddress.parse(own)
                .map(List::of)
                .orElseGet(() ->
                        team().stream()
                                .filter(Members::treats)
                                .map(MemberRow::email)
                                .map(EmailAddress::new)
                                .toList());
    }

    private static boolean treats(MemberRow member) {
        return member.role()
                .filter(role -> role == PoleRole.ADMIN || role == PoleRole.AGENT)
                .isPresent();
    }

    /// Who speaks for an enterprise: its managers, else the person to contact.
    public List<Spokesperson> speakersFor(SupplierId supplier) {
        return transactions.read(() -> spokespeople.of(supplier));
    }

    /// Makes a member a manager of an enterprise.
    public void manageSupplier(MemberId member, SupplierId supplier, Actor actor) {
        transactions.write(() -> {
            sql.attach(member, supplier);
            audit.record(
                    actor,
                    "supplier.manager-added",
                    "supplier",
                    supplier,
                    Map.of("member", member.toString()));
        });
    }

    /// Makes a member act for a buyer.
    ///
    /// @param role `buyer-manager` or `buyer-member`
    public void actForBuyer(MemberId member, BuyerId buyer, String role, Actor actor) {
        transactions.write(() -> {
            sql.attach(member, buyer, role);
            audit.record(
                    actor,
                    "buyer.member-added",
                    "buyer",
                    buyer,
                    Map.of("member", member.toString(), "role", role));
        });
    }

    /// Ends what a member does for an enterprise. Someone who has no other part here is no member any more.
    ///
    /// @return whether the person is still a member
    public boolean leaveSupplier(MemberId member, SupplierId supplier, Actor actor) {
        return transactions.write(() -> {
            sql.detach(member, supplier);
            audit.record(
                    actor,
                    "supplier.manager-left",
                    "supplier",
                    supplier,
                    Map.of("member", member.toString()));
            return sql.hasPart(member) || !end(member, actor);
        });
    }

    /// Ends what a member does for a buyer. Someone who has no other part here is no member any more.
    ///
    /// @return whether the person is still a member
    public boolean leaveBuyer(MemberId member, BuyerId buyer, Actor actor) {
        return transactions.write(() -> {
            sql.detach(member, buyer);
            audit.record(
                    actor,
                    "buyer.member-left",
                    "buyer",
                    buyer,
                    Map.of("member", member.toString()));
            return sql.hasPart(member) || !end(member, actor);
        });
    }

    /// What the person of that identity is here. The first time, the e-mail that Keycloak verified finds the invitation.
    ///
    /// @param subject       OIDC `sub`
    /// @param verifiedEmail the e-mail claim, only when `email_verified` is true
    public Optional<Membership> recognise(String subject, Optional<EmailAddress> verifiedEmail) {
        Optional<Membership> known = transactions.read(() -> sql.membership(subject));
        if (known.isPresent() || verifiedEmail.isEmpty()) {
            return known;
        }
        return transactions.write(() ->
                sql.bindSubject(verifiedEmail.get(), subject, clock.instant())
                        ? sql.membership(subject)
                        : Optional.empty());
    }

    /// The Pôle's team, by name.
    public List<MemberRow> team() {
        return transactions.read(sql::team);
    }

    /// How many people have a role in the Pôle.
    public int teamSize() {
        return transactions.read(sql::teamSize);
    }

    /// Ends the membership. The last admin stays: a Pôle without one could not be administered.
    ///
    /// @return false when this is the last admin, or no member any more
    public boolean end(MemberId member, Actor actor) {
        return transactions.write(() -> {
            if (!sql.end(member, clock.instant())) {
                return false;
            }
            audit.record(actor, "member.ended", "member", member, Map.of());
            return true;
        });
    }

    /// Invitations to send now, oldest first; each is put off first, so that a failure is tried again later.
    public List<DueInvitation> takeDueInvitations(int most) {
        return transactions.write(() -> sql.takeDueInvitations(clock.instant(), most));
    }

    public void invitationSent(MemberId member) {
        transactions.write(() -> sql.invitationSent(member, clock.instant()));
    }

    /// Someone who waits for an invitation.
    public record DueInvitation(MemberId member, EmailAddress email, String name, String locale) {}
}
