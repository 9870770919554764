package quebec.esja.engaged;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Standing;

/// Commitments counted on a day.
///
/// @param committed buyers whose term holds that day
/// @param byKind    the same, by kind of organization; kinds without any are left out
/// @param due       those of them that end within sixty days and that no later one follows
/// @param lapsed    buyers whose term ended in the last sixty days, not renewed
/// @param targets   of the committed, each counted once
public record EngagedCount(
        LocalDate day,
        int committed,
        Map<BuyerKind, Integer> byKind,
        int due,
        int lapsed,
        Map<TargetStanding, Integer> targets) {

    public EngagedCount {
        byKind = Map.copyOf(byKind);
        targets = Map.copyOf(targets);
    }

    /// @param buyers with the terms that were not withdrawn
    public static EngagedCount of(List<CountedBuyer> buyers, LocalDate day) {
        Map<BuyerKind, Integer> byKind = new EnumMap<>(BuyerKind.class);
        Map<TargetStanding, Integer> targets = new EnumMap<>(TargetStanding.class);
        int committed = 0;
        int due = 0;
        int lapsed = 0;
        for (CountedBuyer buyer : buyers) {
            if (day.isBefore(buyer.term().startsOn())) {
                continue;
            }
            Standing standing = buyer.term().standing(day);
            switch (standing) {
                case ACTIVE, DUE -> {
                    committed++;
                    byKind.merge(buyer.kind(), 1, Integer::sum);
                    targets.merge(TargetStanding.of(buyer), 1, Integer::sum);
                    due += standing == Standing.DUE && !buyer.renewed() ? 1 : 0;
                }
                case LAPSED -> lapsed += buyer.renewed() ? 0 : 1;
                case NONE, ENDED, WITHDRAWN -> {}
            }
        }
        return new EngagedCount(day, committed, byKind, due, lapsed, targets);
    }

    public int count(TargetStanding standing) {
        return targets.getOrDefault(standing, 0);
    }
}
