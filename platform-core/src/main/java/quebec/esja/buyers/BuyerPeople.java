package quebec.esja.buyers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.tenancy.TenantTransactions;

/// Who acts for a buyer: its managers invite colleagues and end what they may do. A buyer always keeps one manager.
@Service
public class BuyerPeople {

    /// The most people who act for one buyer.
    public static final int MOST_PEOPLE = 100;

    private final TenantTransactions transactions;
    private final Members members;
    private final BuyerLetters letters;
    private final BuyerSql sql = new BuyerSql();

    public BuyerPeople(TenantTransactions transactions, Members members, BuyerLetters letters) {
        this.transactions = transactions;
        this.members = members;
        this.letters = letters;
    }

    /// Who acts for the buyer, by name.
    public List<BuyerPerson> of(BuyerId buyer) {
        return transactions.read(() -> sql.people(buyer));
    }

    /// Invites someone to act for an accepted buyer, or gives someone who does another part.
    ///
    /// @param data whose role in the Pôle's team is left as it is
    public BuyerJoining invite(BuyerId id, MemberData data, BuyerRole role, Actor actor) {
        return transactions.write(() -> {
            Optional<Buyer> buyer =
                    sql.lock(id).filter(found -> found.status() == BuyerStatus.ACCEPTED);
            if (buyer.isEmpty()) {
                return new BuyerJoining.NotAccepted();
            }
            List<BuyerPerson> people = sql.people(id);
            Optional<BuyerPerson> known =
                    people.stream()
                            .filter(person -> person.email().equals(data.email().value()))
                            .findFirst();
            if (known.isPresent()) {
                return change(id, known.get(), role, people, actor);
            }
            if (people.size() >= MOST_PEOPLE) {
                return new BuyerJoining.TooMany();
            }
            MemberId member =
                    members.invite(
                            new MemberData(
                                    data.email(), data.name(), Optional.empty(), data.language()),
                            actor);
            members.actForBuyer(member, id, role.code(), actor);
            if (sql.people(id).stream()
                    .anyMatch(person ->
                            person.id().equals(member) && person.firstSignIn().isPresent())) {
                letters.joined(buyer.get(), data, actor.name());
            }
            return new BuyerJoining.Joined(member);
        });
    }

    private BuyerJoining change(
            BuyerId id, BuyerPerson person, BuyerRole role, List<BuyerPerson> people, Actor actor) {
        if (person.role() == role) {
            return new BuyerJoining.SameRole();
        }
        if (lastManager(person, people)) {
            return new BuyerJoining.Unmanaged();
        }
        members.actForBuyer(person.id(), id, role.code(), actor);
        return new BuyerJoining.RoleChanged(person.id());
    }

    /// Ends what someone may do for the buyer; their notes and what they added stay.
    public BuyerDeparture end(BuyerId id, MemberId member, Actor actor) {
        return transactions.write(() -> {
            sql.lock(id);
            List<BuyerPerson> people = sql.people(id);
            Optional<BuyerPerson> leaving =
                    people.stream().filter(person -> person.id().equals(member)).findFirst();
            if (leaving.isEmpty()) {
                return BuyerDeparture.UNKNOWN;
            }
            if (lastManager(leaving.get(), people)) {
                return BuyerDeparture.LAST_MANAGER;
            }
            return members.leaveBuyer(member, id, actor)
                    ? BuyerDeparture.ENDED
                    : BuyerDeparture.ENDED_ALTOGETHER;
        });
    }

    private static boolean lastManager(BuyerPerson person, List<BuyerPerson> people) {
        return person.role() == BuyerRole.MANAGER
                && people.stream().filter(one -> one.role() == BuyerRole.MANAGER).count() == 1;
    }
}
