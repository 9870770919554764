package quebec.esja.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// A transaction that is open on one connection, and the way it opens and ends.
record OpenTransaction(DSLContext dsl, boolean writable, Object owner) {

    /// Opens a transaction on what `source` gives, does `work`, and commits; any exception rolls back.
    static <T> T around(
            Source source,
            ConnectionGuard guard,
            Configuration template,
            boolean writable,
            Object owner,
            ScopedValue<OpenTransaction> slot,
            Supplier<T> work) {
        try (Connection connection = source.connection()) {
            guard.check(connection);
            connection.setReadOnly(!writable);
            try {
                OpenTransaction open =
                        new OpenTransaction(
                                DSL.using(template.derive(connection)), writable, owner);
                T result = ScopedValue.where(slot, open).call(work::get);
                guard.check(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessException("the transaction could not be carried through", e);
        }
    }

    /// A connection that is gone rolls back by itself; what made it fail must not be hidden by that.
    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// Holds the transaction, before its first query, to one snapshot.
    void hold() {
        dsl.connection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
        });
    }

    /// Where a connection comes from.
    @FunctionalInterface
    interface Source {
        Connection connection() throws SQLException;
    }
}
