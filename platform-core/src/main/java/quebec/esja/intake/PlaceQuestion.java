package quebec.esja.intake;

import java.util.List;
import quebec.esja.rows.PlaceMatch;

/// A place as rows of the file write it, which a person must tell.
///
/// @param key     by which the answer is given, see [Intake#choosePlace]
/// @param name    as written
/// @param hint    what else was written, usually the MRC; may be empty
/// @param rows    how many rows write it so
/// @param shared  true when several municipalities bear that very name, false when none does
/// @param choices those it may mean, best first; may be empty
public record PlaceQuestion(
        String key, String name, String hint, int rows, boolean shared, List<PlaceMatch> choices) {}
