package quebec.esja.province;

import java.math.BigDecimal;
import java.util.List;

/// A published figure on the whole social economy of Québec, beside which ours can be read. It always goes with its year and scope.
///
/// @param key  of its text, which takes the value
/// @param year it is about
public record ContextFigure(String key, BigDecimal value, int year) {

    /// Institut de la statistique du Québec, reference year 2022, Desjardins included.
    public static final List<ContextFigure> ISQ =
            List.of(
                    new ContextFigure(
                            "province.context.enterprises", new BigDecimal("11360"), 2022),
                    new ContextFigure("province.context.revenue", new BigDecimal("53.6"), 2022),
                    new ContextFigure("province.context.jobs", new BigDecimal("248000"), 2022));
}
