package quebec.esja.contacts;

import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;

/// Whoever sees a person's details, as she will read it.
public sealed interface Viewer {

    String organization();

    String name();

    default Optional<BuyerId> buyer() {
        return Optional.empty();
    }

    default Optional<MemberId> member() {
        return Optional.empty();
    }

    /// A visitor of the public page, of whom nothing is known and nothing kept.
    record Anyone() implements Viewer {
        @Override
        public String organization() {
            return "";
        }

        @Override
        public String name() {
            return "";
        }
    }

    /// Someone who asked, with a confirmed e-mail.
    record Requester(String organization, String name) implements Viewer {}

    /// Someone who signed in and acts for a buyer.
    record Signed(BuyerId of, String organization, MemberId who, String name) implements Viewer {
        @Override
        public Optional<BuyerId> buyer() {
            return Optional.of(of);
        }

        @Override
        public Optional<MemberId> member() {
            return Optional.of(who);
        }
    }
}
