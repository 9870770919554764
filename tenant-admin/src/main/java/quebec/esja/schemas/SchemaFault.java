package quebec.esja.schemas;

import org.jspecify.annotations.Nullable;

/// The database refused what its owner asked for; the message is PostgreSQL's or Flyway's.
public final class SchemaFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaFault(@Nullable String message, Throwable cause) {
        super(message == null ? cause.getClass().getSimpleName() : message, cause);
    }
}
