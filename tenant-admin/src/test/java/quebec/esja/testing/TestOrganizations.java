package quebec.esja.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Organizations;

/// Organizations in memory; `unavailable` makes it answer like a Keycloak that is away.
public final class TestOrganizations implements Organizations {

    private final Map<Slug, Boolean> enabled = new ConcurrentHashMap<>();
    private final AtomicBoolean unavailable = new AtomicBoolean();

    @Override
    public String open(Slug alias, String name) {
        if (unavailable.get()) {
            throw new IllegalStateException("Keycloak does not answer");
        }
        enabled.put(alias, true);
        return "organization-" + alias;
    }

    @Override
    public void remove(Slug alias) {
        enabled.remove(alias);
    }

    @Override
    public void setEnabled(Slug alias, boolean value) {
        enabled.put(alias, value);
    }

    public boolean has(Slug alias) {
        return enabled.containsKey(alias);
    }

    public boolean isEnabled(Slug alias) {
        return enabled.getOrDefault(alias, false);
    }

    public void setUnavailable(boolean value) {
        unavailable.set(value);
    }
}
