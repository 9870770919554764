package quebec.esja.planted.modules.two;

import org.jspecify.annotations.Nullable;
import quebec.esja.planted.modules.one.One;

/// Needs the other, which needs this one.
public record Two(@Nullable One other) {}
