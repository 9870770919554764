package quebec.esja.territory;

/// How large a territory is today.
///
/// @param municipalities without reserves, Cree and Inuit lands and unorganised territories
/// @param population     of all of it, where known
public record TerritorySize(int municipalities, int population) {

    public static final TerritorySize NONE = new TerritorySize(0, 0);

    public TerritorySize plus(TerritorySize other) {
        return new TerritorySize(
                municipalities + other.municipalities, population + other.population);
    }
}
