package quebec.esja.declarations;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;

/// A supplier's name in the extract.
///
/// @param key      by which a decision on it is told
/// @param supplier that it means, or resembles
/// @param dollars  of its lines; zero or less when credits outdo them
public record AccountName(
        String key,
        String written,
        String neq,
        BigDecimal dollars,
        int lines,
        String account,
        NameCertainty certainty,
        Optional<SupplierId> supplier,
        String supplierName) {}
