package quebec.esja.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.directory.ServiceArea;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.territory.Place;

/// Recognizes the places where an enterprise delivers.
final class AreaWords {

    private static final Pattern PARTS = Pattern.compile("[;,|\\n/•]+|\\s+(?:et|and)\\s+");
    private static final Pattern RADIUS =
            Pattern.compile("(?i)\\b(\\d{1,4})\\s*(?:km|kilom[eè]tres?)\\b");
    private static final Set<String> ALL_QUEBEC =
            Set.of(
                    "quebec",
                    "qc",
                    "tout le quebec",
                    "partout au quebec",
                    "le quebec",
                    "province",
                    "province de quebec",
                    "ensemble du quebec",
                    "provincial",
                    "toute la province",
                    "all of quebec",
                    "province wide",
                    "partout");
    private static final int LONGEST_RADIUS_KM = 1_500;

    private final Map<String, ServiceArea> byName = new HashMap<>();

    AreaWords(
            List<Place.Region> regions,
            List<Place.Territory> territories,
            List<Place.Municipality> municipalities) {
        Set<String> shared = new HashSet<>();
        for (Place.Municipality place : municipalities) {
            ServiceArea area = new ServiceArea.Municipality(place.code());
            String key = bare(place.name().fr());
            ServiceArea other = byName.put(key, area);
            if (other != null) {
                shared.add(key);
            }
        }
        shared.forEach(byName::remove);
        for (Place.Region region : regions) {
            byName.put(bare(region.name().fr()), new ServiceArea.Region(region.code()));
            byName.put(bare(region.name().en()), new ServiceArea.Region(region.code()));
        }
        for (Place.Territory territory : territories) {
            ServiceArea area = new ServiceArea.Territory(territory.code());
            byName.put("mrc " + bare(territory.name().fr()), area);
            byName.putIfAbsent(bare(territory.name().fr()), area);
            byName.put(CellText.fold(territory.fullName()), area);
        }
    }

    /// What a cell says.
    ///
    /// @param unknown the parts that no place is known for
    record Reading(List<ServiceArea> areas, List<String> unknown) {}

    /// @param home municipality of the enterprise, the centre of « 50 km »
    Reading read(String text, Optional<String> home) {
        Set<ServiceArea> areas = new java.util.LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        String rest = text;
        Matcher radius = RADIUS.matcher(text);
        if (radius.find() && home.isPresent()) {
            int km = Math.clamp(Integer.parseInt(radius.group(1)), 1, LONGEST_RADIUS_KM);
            areas.add(new ServiceArea.Radius(home.get(), km));
            return new Reading(List.copyOf(areas), List.of());
        }
        one(rest).ifPresent(areas::add);
        if (areas.isEmpty()) {
            for (String part : PARTS.split(rest, -1)) {
                if (!part.isBlank()) {
                    one(part)
                            .ifPresentOrElse(areas::add, () -> unknown.add(CellText.oneLine(part)));
                }
            }
        }
        return new Reading(List.copyOf(areas), unknown);
    }

    private Optional<ServiceArea> one(String part) {
        String folded = CellText.fold(part);
        if (ALL_QUEBEC.contains(folded)) {
            return Optional.of(new ServiceArea.Quebec());
        }
        ServiceArea whole = byName.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        boolean mrc = folded.startsWith("mrc ");
        return Optional.ofNullable(byName.get(mrc ? "mrc " + bare(part) : bare(part)));
    }

    private static String bare(String text) {
        return CellText.fold(text)
                .replaceAll(
                        "^(toute )?(mrc|la region|region|ville|municipalite)( administrative)?( (de la|de l|des|de|du|d))? ",
                        "")
                .replaceAll("^(la|le|les|l) ", "")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte");
    }
}
