package quebec.esja.outcomes;

import java.time.Instant;

/// What a buyer wrote to enterprises that are interested.
///
/// @param to name of the only one it went to; empty for all
public record Message(String body, boolean changes, String to, String by, Instant at) {}
