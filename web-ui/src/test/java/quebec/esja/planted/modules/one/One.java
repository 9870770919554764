package quebec.esja.planted.modules.one;

import org.jspecify.annotations.Nullable;
import quebec.esja.planted.modules.two.Two;

/// Needs the other, which needs this one.
public record One(@Nullable Two other) {}
