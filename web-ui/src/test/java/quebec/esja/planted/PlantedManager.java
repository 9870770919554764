package quebec.esja.planted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;

/// A class that breaks every rule at once.
class PlantedManager {

    static int calls = 0;

    final Cache<UUID, String> namesOfEveryPole = Caffeine.newBuilder().build();
    final @Nullable DataSource source = null;

    int sql(DSLContext dsl) {
        calls++;
        System.out.println("a line for nobody");
        return dsl.execute("select 1");
    }

    Span view() {
        return new Span(new UserRepresentation().getEmail());
    }
}
