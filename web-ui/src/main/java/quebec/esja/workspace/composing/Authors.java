package quebec.esja.workspace.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.Buyers;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.SignedIn;

/// In whose names the signed-in person composes, read from the Pôle each time.
@Component
class Authors {

    private final Members members;
    private final Buyers buyers;

    Authors(Members members, Buyers buyers) {
        this.members = members;
        this.buyers = buyers;
    }

    /// The team first, then buyers by name.
    List<Author> all() {
        var membership = membership();
        var authors = new ArrayList<Author>();
        if (membership.filter(Membership::isStaff).isPresent()) {
            authors.add(new Author(Optional.empty(), ""));
        }
        membership.stream()
                .flatMap(one -> one.buyers().keySet().stream())
                .flatMap(id -> buyers.find(id).stream())
                .map(buyer -> new Author(Optional.of(buyer.id()), buyer.name()))
                .sorted(Comparator.comparing(Author::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(authors::add);
        return List.copyOf(authors);
    }

    /// Whose name the history keeps.
    ///
    /// @throws IllegalStateException when the person composes for that author no more
    Actor actor(Author author) {
        if (!all().contains(author)) {
            throw new IllegalStateException("this person composes no more");
        }
        return membership().map(Membership::actor).orElseThrow();
    }

    private Optional<Membership> membership() {
        return members.recognise(SignedIn.person().subject(), Optional.empty());
    }
}
