package quebec.esja.corrections;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import quebec.esja.directory.OfferingData;
import quebec.esja.territory.Place;

/// What an enterprise may correct after declining a need: only what its reasons say, and only what the profile now promises.
///
/// @param place     to which it may say that it delivers no more; absent when it did not say so, or its areas cannot tell it
/// @param noLonger  those of its offerings that it may say it does not sell any more
/// @param leadTime  whether it may tell its delay
/// @param days      the delay that the profile tells
/// @param capacity  whether it may tell its capacity
/// @param words     the capacity that the profile tells; empty when it tells none
/// @param undoable  whether its last correction can be undone
public record Correctable(
        Optional<Place> place,
        List<OfferingData> noLonger,
        boolean leadTime,
        OptionalInt days,
        boolean capacity,
        String words,
        boolean undoable) {

    static final Correctable NOTHING =
            new Correctable(
                    Optional.empty(), List.of(), false, OptionalInt.empty(), false, "", false);

    public Correctable {
        noLonger = List.copyOf(noLonger);
    }

    /// Whether there is anything to propose.
    public boolean any() {
        return place.isPresent() || !noLonger.isEmpty() || leadTime || capacity;
    }
}
