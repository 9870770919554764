package quebec.esja.jobs;

import java.time.Duration;

/// Something done again and again for the whole deployment, with no Pôle bound.
///
/// @param name  unique, kept in the table of jobs
/// @param every pause between the end of one round and the beginning of the next
/// @param work  must bear being repeated
public record PlatformJob(String name, Duration every, Runnable work) {}
