package quebec.esja.site;

import java.util.List;

/// One way to narrow a result: plain links, each with how many it leaves.
///
/// @param open whether its links show without being asked for; one that holds a chosen link always does
public record Facet(String title, List<Choice> choices, boolean open) {

    public Facet {
        choices = List.copyOf(choices);
        open = open || choices.stream().anyMatch(Choice::chosen);
    }

    public Facet(String title, List<Choice> choices) {
        this(title, choices, true);
    }

    public Facet folded() {
        return new Facet(title, choices, false);
    }

    /// @param address where the link leads; when chosen, where it is taken off again
    public record Choice(String text, long count, String address, boolean chosen) {}
}
