package quebec.esja.labels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an enterprise says of a label it holds, as typed. [LabelRules] says what is wrong with it.
///
/// @param code       of `reference.label`
/// @param proof      an https address or a number, 300 characters at most; empty when not told
/// @param obtainedOn null when not told
/// @param expiresOn  the last day it holds; null when it has none
public record LabelData(
        String code, String proof, @Nullable LocalDate obtainedOn, @Nullable LocalDate expiresOn) {}
