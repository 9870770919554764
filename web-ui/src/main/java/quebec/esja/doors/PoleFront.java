package quebec.esja.doors;

import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.FileId;
import quebec.esja.profile.Accent;
import quebec.esja.tenancy.Tenant;
import quebec.esja.texts.Language;

/// What every page needs to know of a Pôle before asking its database anything.
///
/// @param organization id of its Organization at the identity server; a Pôle without one lets nobody into its workspace
/// @param name      the regional organization
/// @param programme what it calls its programme, « L'économie sociale, j'achète! » or a name of its own
/// @param logo      the image that stands for it, served at `/{pole}/logo.png`
/// @param standing  whether it serves
/// @param languages those it publishes in; French is always one
/// @param demonstration whether its data is invented, which every page then says
public record PoleFront(
        Tenant tenant,
        Optional<String> organization,
        String name,
        String programme,
        Accent accent,
        Optional<FileId> logo,
        Standing standing,
        Set<Language> languages,
        boolean demonstration) {

    public PoleFront {
        languages = Set.copyOf(languages);
    }

    /// The slug, as it stands in addresses.
    public String slug() {
        return tenant.slug().value();
    }

    /// Whether a Pôle serves visitors and its own people.
    public enum Standing {
        /// Open to all.
        PUBLISHED,
        /// Its people prepare it; visitors do not see it yet.
        PREPARING,
        /// Closed for a while: 503 with a page of its own.
        SUSPENDED
    }
}
