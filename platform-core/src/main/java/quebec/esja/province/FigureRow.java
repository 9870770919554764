package quebec.esja.province;

import java.util.Map;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.purchases.EvidenceGrade;

/// Contracts of one Pôle, one month or one sector.
///
/// @param key     slug of the Pôle, `2026-03`, or code of the sector (`-` for none)
/// @param byGrade one cell for every grade
public record FigureRow(
        String key, LocalizedText name, Map<EvidenceGrade, FigureCell> byGrade, FigureCell total) {

    public FigureRow {
        byGrade = Map.copyOf(byGrade);
    }

    public FigureCell of(EvidenceGrade grade) {
        return byGrade.getOrDefault(grade, FigureCell.NONE);
    }
}
