package quebec.esja.replies;

import java.util.List;
import java.util.Set;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;

/// An answer as a form holds it. Nothing here is checked; [Replies] does.
public sealed interface ReplyDraft {

    /// 2000 characters at most.
    String message();

    /// @param answers to the questions of the need, in their order
    /// @param price   an indication as typed, or empty
    record Interested(List<String> answers, String price, String message) implements ReplyDraft {
        public Interested {
            answers = List.copyOf(answers);
        }
    }

    /// @param partners enterprises of the directory, one to six
    record Together(Set<SupplierId> partners, List<String> answers, String price, String message)
            implements ReplyDraft {
        public Together {
            partners = Set.copyOf(partners);
            answers = List.copyOf(answers);
        }
    }

    /// @param reasons at least one
    record Declined(Set<RefusalReason> reasons, String message) implements ReplyDraft {
        public Declined {
            reasons = Set.copyOf(reasons);
        }
    }
}
