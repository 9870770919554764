package quebec.esja.exchange;

import java.time.Instant;
import java.util.Map;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise of the neighbour that is interested, as its public listing names it.
///
/// @param slug    of its page in the directory of its Pôle
/// @param answers to the questions that crossed, by their position from 0
public record Interest(
        SupplierId supplier, String name, Slug slug, Instant at, Map<Integer, String> answers) {

    public Interest {
        answers = Map.copyOf(answers);
    }
}
