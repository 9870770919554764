package quebec.esja.freshness;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// When each block of a profile was last confirmed by the enterprise; a block never confirmed is absent.
public record ProfileFreshness(Map<ProfileBlock, LocalDate> confirmed, FreshnessPolicy policy) {

    public ProfileFreshness {
        confirmed = Map.copyOf(confirmed);
    }

    public Optional<LocalDate> of(ProfileBlock block) {
        return Optional.ofNullable(confirmed.get(block));
    }

    /// Since when all is confirmed; absent while some block never was.
    public Optional<LocalDate> ofAll() {
        return confirmed.size() < ProfileBlock.values().length
                ? Optional.empty()
                : confirmed.values().stream().min(LocalDate::compareTo);
    }

    /// Whether a block was confirmed so long ago, or never, that a reader should ask.
    public boolean aged(ProfileBlock block, LocalDate today) {
        return of(block).map(on -> on.plusMonths(policy.askMonths()).isBefore(today)).orElse(true);
    }

    public boolean aged(LocalDate today) {
        for (ProfileBlock block : ProfileBlock.values()) {
            if (aged(block, today)) {
                return true;
            }
        }
        return false;
    }
}
