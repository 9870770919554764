package quebec.esja.site;

import java.util.List;

/// One way to narrow a result: plain links, each with how many it leaves.
public record Facet(String title, List<Choice> choices) {

    public Facet {
        choices = List.copyOf(choices);
    }

    /// @param address where the link leads; when chosen, where it is taken off again
    public record Choice(String text, long count, String address, boolean chosen) {}
}
