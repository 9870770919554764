package quebec.esja.managers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.tenancy.TenantTransactions;

/// Who manages an enterprise of the bound Pôle. Its managers invite others, take them out and leave; the Pôle may do the same for them.
/// The last one may leave, told what it means: the Pôle then learns that nobody is left.
@Service
public class SupplierManagers {

    /// The most people who manage one enterprise.
    public static final int MOST_MANAGERS = 25;

    private final TenantTransactions transactions;
    private final Members members;
    private final ManagerLetters letters;
    private final ManagerSql sql = new ManagerSql();

    public SupplierManagers(
            TenantTransactions transactions, Members members, ManagerLetters letters) {
        this.transactions = transactions;
        this.members = members;
        this.letters = letters;
    }

    /// By name.
    public List<SupplierPerson> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// Invites someone to manage the enterprise.
    ///
    /// @param data whose role in the Pôle's team is left as it is
    public ManagerJoining invite(SupplierId supplier, MemberData data, Actor actor) {
        return transactions.write(() -> {
            String enterprise = sql.lock(supplier).orElseThrow();
            List<SupplierPerson> people = sql.of(supplier);
            if (people.stream().anyMatch(person -> person.email().equals(data.email()))) {
                return new ManagerJoining.Already();
            }
            if (people.size() >= MOST_MANAGERS) {
                return new ManagerJoining.TooMany();
            }
            MemberId member =
                    members.invite(
                            new MemberData(
                                    data.email(), data.name(), Optional.empty(), data.language()),
                            actor);
            members.manageSupplier(member, supplier, actor);
            if (find(supplier, member).flatMap(SupplierPerson::firstSignIn).isPresent()) {
                letters.joined(enterprise, data, actor.name());
            }
            return new ManagerJoining.Joined(member);
        });
    }

    /// Ends what someone may do for the enterprise; what they did stays.
    ///
    /// @param evenLast whether the last manager may go: whoever asks was told what it means
    public ManagerDeparture end(
            SupplierId supplier, MemberId member, boolean evenLast, Actor actor) {
        return transactions.write(() -> {
            Optional<String> enterprise = sql.lock(supplier);
            if (enterprise.isEmpty() || find(supplier, member).isEmpty()) {
                return ManagerDeparture.UNKNOWN;
            }
            boolean last = sql.of(supplier).size() == 1;
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

    private Optional<SupplierPerson> find(SupplierId supplier, MemberId member) {
        return sql.of(supplier).stream().filter(person -> person.id().equals(member)).findFirst();
    }
}
