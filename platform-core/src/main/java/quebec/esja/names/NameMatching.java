package quebec.esja.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;

/// Finds the enterprise that a name in somebody's accounts means, in layers of falling certainty: the NEQ; what this buyer said before; the
/// same name; a name that resembles. The last layer only asks, and nothing is guessed beyond it.
public final class NameMatching {

    /// A core of fewer letters stands inside too many names to mean anything there.
    private static final int SHORTEST_CONTAINED = 7;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final Map<String, SupplierId> byNeq = new HashMap<>();
    private final Map<String, Set<SupplierId>> bySpelling = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<SupplierId, String> neqs = new HashMap<>();
    private final Rulings rulings;

    /// An enterprise that a name may mean.
    ///
    /// @param legalName empty when it has no other
    public record Known(SupplierId id, String name, String legalName, Optional<Neq> neq) {}

    private record Candidate(SupplierId id, NameKeys keys, NameKeys core) {}

    /// What the buyer said of names, by the digest of their key.
    public record Rulings(
            Map<NameDigest, SupplierId> same, Map<NameDigest, Set<SupplierId>> others) {

        public static final Rulings NONE = new Rulings(Map.of(), Map.of());
    }

    /// @param supplier present unless the certainty is `NONE`
    public record Verdict(NameCertainty certainty, Optional<SupplierId> supplier) {

        public static final Verdict NONE = new Verdict(NameCertainty.NONE, Optional.empty());
    }

    public NameMatching(List<Known> known, Rulings rulings) {
        this.rulings = rulings;
        for (Known one : known) {
            one.neq()
                    .ifPresent(neq -> {
                        byNeq.put(neq.value(), one.id());
                        neqs.put(one.id(), neq.value());
                    });
            add(one.id(), one.name());
            if (!one.legalName().isBlank()) {
                add(one.id(), one.legalName());
            }
        }
    }

    private void add(SupplierId id, String name) {
        NameKeys keys = NameKeys.of(name);
        bySpelling.computeIfAbsent(keys.spelled(), _ -> new LinkedHashSet<>()).add(id);
        candidates.add(new Candidate(id, keys, NameKeys.of(keys.core())));
    }

    /// @param key  by which what was said of that name is known
    /// @param name as written
    public Verdict of(String key, String name, Optional<Neq> neq) {
        NameDigest digest = NameDigest.of(key);
        Set<SupplierId> others = rulings.others().getOrDefault(digest, Set.of());
        Optional<SupplierId> numbered =
                neq.map(number -> byNeq.get(number.value())).filter(id -> !others.contains(id));
        if (numbered.isPresent()) {
            return new Verdict(NameCertainty.NEQ, numbered);
        }
        Optional<SupplierId> said = Optional.ofNullable(rulings.same().get(digest));
        if (said.isPresent()) {
            return new Verdict(NameCertainty.SAID, said);
        }
        NameKeys keys = NameKeys.of(name);
        List<SupplierId> named =
                bySpelling.getOrDefault(keys.spelled(), Set.of()).stream()
                        .filter(id -> !others.contains(id))
                        .toList();
        if (named.size() == 1 && mayShareNeq(named.getFirst(), neq)) {
            return new Verdict(NameCertainty.NAME, Optional.of(named.getFirst()));
        }
        return named.stream()
                .findFirst()
                .or(() -> near(keys, others))
                .map(id -> new Verdict(NameCertainty.DOUBTFUL, Optional.of(id)))
                .orElse(Verdict.NONE);
    }

    private boolean mayShareNeq(SupplierId id, Optional<Neq> neq) {
        String own = neqs.get(id);
        return own == null || neq.isEmpty() || own.equals(neq.get().value());
    }

    private Optional<SupplierId> near(NameKeys keys, Set<SupplierId> others) {
        return candidates.stream()
                .filter(one -> keys.near(one.keys()) || stands(one.core(), keys))
                .filter(one -> !others.contains(one.id()))
                .min(
                        Comparator.comparingInt(
                                one -> DISTANCE.apply(keys.whole(), one.keys().whole())))
                .map(Candidate::id);
    }

    /// Whether what is its own in an enterprise's name stands, whole words, inside the name.
    private static boolean stands(NameKeys core, NameKeys name) {
        return core.whole().length() >= SHORTEST_CONTAINED
                && (core.letters() & ~name.letters()) == 0
                && (" " + name.whole() + " ").contains(" " + core.whole() + " ");
    }
}
