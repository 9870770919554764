package quebec.esja.seao;

/// Hears how far an import is.
@FunctionalInterface
public interface ImportProgress {

    /// @param releases read so far
    /// @param part     of the file, from 0 to 1
    void reached(int releases, double part);
}
