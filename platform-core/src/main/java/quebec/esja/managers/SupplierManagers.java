package quebec.esja.managers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;

/// Who keeps the profile of an enterprise of the bound Pôle, and with what part. Its managers invite others, change their part, take them
/// out; the Pôle's team may do the same for them; anyone may leave. The last manager may leave, told what it means: the Pôle then learns
/// that nobody is left to decide.
@Service
public class SupplierManagers {

    /// The most people who have access to one enterprise.
    public static final int MOST_PEOPLE = 25;

    private final TenantTransactions transactions;
    private final Members members;
    private final ManagerLetters letters;
    private final Audit audit;
    private final ManagerSql sql = new ManagerSql();

    public SupplierManagers(
            TenantTransactions transactions, Members members, ManagerLetters letters, Audit audit) {
        this.transactions = transactions;
        this.members = members;
        this.letters = letters;
        this.audit = audit;
    }

    /// By name.
    public List<SupplierPerson> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// Invites someone to keep the enterprise's profile, or gives someone who does another part.
    ///
    /// @param data whose role in the Pôle's team is left as it is
    public ManagerJoining invite(
            SupplierId supplier, MemberData data, SupplierRole role, Actor actor) {
        return transactions.write(() -> {
            String enterprise = sql.lock(supplier).orElseThrow();
            List<SupplierPerson> people = sql.of(supplier);
            if (!decides(actor, people)) {
                return new ManagerJoining.NotAllowed();
            }
            Optional<SupplierPerson> known =
                    people.stream().filter(one -> one.email().equals(data.email())).findFirst();
            if (known.isPresent()) {
                return become(supplier, known.get(), role, people, actor);
            }
            if (people.size() >= MOST_PEOPLE) {
                return new ManagerJoining.TooMany();
            }
            MemberId member =
                    members.invite(
                            new MemberData(
                                    data.email(), data.name(), Optional.empty(), data.language()),
                            actor);
            members.manageSupplier(member, supplier, actor);
            sql.setRole(supplier, member, role);
            if (find(supplier, member).flatMap(SupplierPerson::firstSignIn).isPresent()) {
                letters.joined(enterprise, data, actor.name());
            }
            return new ManagerJoining.Joined(member);
        });
    }

    private ManagerJoining become(
            SupplierId supplier,
            SupplierPerson person,
            SupplierRole role,
            List<SupplierPerson> people,
            Actor actor) {
        if (person.role() == role) {
            return new ManagerJoining.Already();
        }
        if (lastManager(person, people)) {
            return new ManagerJoining.Unmanaged();
        }
        sql.setRole(supplier, person.id(), role);
        audit.record(
                actor,
                role == SupplierRole.MANAGER
                        ? "supplier.management-given"
                        : "supplier.management-taken",
                "supplier",
                supplier,
                Map.of("member", person.id().toString()));
        return new ManagerJoining.RoleChanged(person.id());
    }

    /// Ends what someone may do for the enterprise; what they did stays.
    ///
    /// @param evenLast whether the last manager may go: whoever asks was told what it means
    public ManagerDeparture end(
            SupplierId supplier, MemberId member, boolean evenLast, Actor actor) {
        return transactions.write(() -> {
            Optional<String> enterprise = sql.lock(supplier);
            List<SupplierPerson> people = sql.of(supplier);
            Optional<SupplierPerson> person =
                    people.stream().filter(one -> one.id().equals(member)).findFirst();
            if (enterprise.isEmpty() || person.isEmpty()) {
                return ManagerDeparture.UNKNOWN;
            }
            if (!member.equals(actor.member()) && !decides(actor, people)) {
                return ManagerDeparture.NOT_ALLOWED;
            }
            boolean last = lastManager(person.get(), people);
            if (last && !evenLast) {
                return ManagerDeparture.LAST_MANAGER;
            }
            boolean stays = members.leaveSupplier(member, supplier, actor);
            if (last) {
                letters.leftAlone(supplier, enterprise.get(), actor.name());
            }
            return stays ? ManagerDeparture.ENDED : ManagerDeparture.ENDED_ALTOGETHER;
        });
    }

    /// What has no account here is the platform itself: a form already confirmed, an operator's command.
    private boolean decides(Actor actor, List<SupplierPerson> people) {
        MemberId member = actor.member();
        return member == null
                || people.stream().anyMatch(one -> one.id().equals(member) && one.manages())
                || sql.ofTheTeam(member);
    }

    private static boolean lastManager(SupplierPerson person, List<SupplierPerson> people) {
        return person.manages() && people.stream().filter(SupplierPerson::manages).count() == 1;
    }

    private Optional<SupplierPerson> find(SupplierId supplier, MemberId member) {
        return sql.of(supplier).stream().filter(person -> person.id().equals(member)).findFirst();
    }
}
