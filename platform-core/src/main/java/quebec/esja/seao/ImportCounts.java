package quebec.esja.seao;

/// What became of the releases of a file; the last four make the first.
///
/// @param inserted  processes that were unknown
/// @param updated   processes whose known release was older
/// @param unchanged releases not newer than what is known: older ones, and those of a file given before
/// @param skipped   releases that could not be used
public record ImportCounts(int releases, int inserted, int updated, int unchanged, int skipped) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);
}
