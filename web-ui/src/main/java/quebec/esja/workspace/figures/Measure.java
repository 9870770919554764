package quebec.esja.workspace.figures;

import java.math.BigDecimal;
import quebec.esja.province.FigureCell;
import quebec.esja.province.Metric;
import quebec.esja.texts.Formats;

/// What of the contracts is shown: how many they are, or what they amount to.
public enum Measure {
    DOLLARS(Metric.DOLLARS) {
        @Override
        BigDecimal of(FigureCell.Shown cell) {
            return cell.dollars();
        }

        @Override
        String written(BigDecimal value, Formats formats) {
            return formats.wholeDollars(value);
        }
    },
    CONTRACTS(Metric.CONTRACTS) {
        @Override
        BigDecimal of(FigureCell.Shown cell) {
            return BigDecimal.valueOf(cell.contracts());
        }

        @Override
        String written(BigDecimal value, Formats formats) {
            return formats.number(value.longValue());
        }
    };

    /// How a hidden figure is written.
    static final String HIDDEN = "x";

    private final Metric metric;

    Measure(Metric metric) {
        this.metric = metric;
    }

    Metric metric() {
        return metric;
    }

    abstract BigDecimal of(FigureCell.Shown cell);

    abstract String written(BigDecimal value, Formats formats);

    String written(FigureCell cell, Formats formats) {
        return switch (cell) {
            case FigureCell.Shown shown -> written(of(shown), formats);
            case FigureCell.Hidden _ -> HIDDEN;
        };
    }
}
