package quebec.esja.site.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import quebec.esja.directory.KnownPole;
import quebec.esja.directory.PublishedPole;

/// A Pôle on the map of Québec.
///
/// @param column from 1, west; 0 for a Pôle the map does not know
/// @param row    from 1, north
/// @param pole   absent while it is not open here
public record Tile(String name, int column, int row, Optional<PublishedPole> pole) {

    /// The open Pôles in their order, then those still to come.
    static List<Tile> all(List<PublishedPole> open, List<KnownPole> known) {
        Map<String, KnownPole> placed =
                known.stream().collect(Collectors.toMap(KnownPole::slug, Function.identity()));
        List<Tile> tiles = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (var pole : open) {
            var place = Optional.ofNullable(placed.get(pole.slug()));
            place.map(KnownPole::slug).ifPresent(shown::add);
            tiles.add(
                    new Tile(
                            place.map(KnownPole::shortName).orElse(pole.name()),
                            place.map(KnownPole::column).orElse(0),
                            place.map(KnownPole::row).orElse(0),
                            Optional.of(pole)));
        }
        known.stream()
                .filter(pole -> !shown.contains(pole.slug()))
                .map(pole ->
                        new Tile(pole.shortName(), pole.column(), pole.row(), Optional.empty()))
                .forEach(tiles::add);
        return tiles;
    }

    /// Where it stands, as classes of the style sheet.
    public String style() {
        return column == 0 ? "tile" : "tile tile-c" + column + " tile-r" + row;
    }
}
