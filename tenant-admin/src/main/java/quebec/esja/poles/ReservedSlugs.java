package quebec.esja.poles;

import java.util.Set;

/// First segments of addresses that are not a Pôle's: `app`, `api`, `en`… given by the map of the site.
public record ReservedSlugs(Set<String> words) {}
