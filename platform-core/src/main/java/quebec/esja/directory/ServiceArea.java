package quebec.esja.directory;

/// Where an offering is delivered.
public sealed interface ServiceArea {

    /// @param code five digits
    record Municipality(String code) implements ServiceArea {}

    /// An MRC or its equivalent.
    ///
    /// @param code three digits
    record Territory(String code) implements ServiceArea {}

    /// @param code two digits
    record Region(String code) implements ServiceArea {}

    /// All of Québec.
    record Quebec() implements ServiceArea {}

    /// A circle around a municipality.
    ///
    /// @param municipality five digits
    /// @param km           1 to 1,500, as the crow flies
    record Radius(String municipality, int km) implements ServiceArea {}

    /// The area of a database row.
    ///
    /// @param km read for a radius only
    static ServiceArea of(String kind, String code, int km) {
        return switch (kind) {
            case "municipality" -> new Municipality(code);
            case "territory" -> new Territory(code);
            case "region" -> new Region(code);
            case "quebec" -> new Quebec();
            case "radius" -> new Radius(code, km);
            default -> throw new IllegalArgumentException("no such kind of area: " + kind);
        };
    }

    /// As the database names it.
    default String kind() {
        return switch (this) {
            case Municipality _ -> "municipality";
            case Territory _ -> "territory";
            case Region _ -> "region";
            case Quebec _ -> "quebec";
            case Radius _ -> "radius";
        };
    }

    /// Code of the place, or of the centre of the circle.
    default String code() {
        return switch (this) {
            case Municipality(String code) -> code;
            case Territory(String code) -> code;
            case Region(String code) -> code;
            case Quebec _ -> "QC";
            case Radius(String municipality, int _) -> municipality;
        };
    }
}
