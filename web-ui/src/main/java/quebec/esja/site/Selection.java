package quebec.esja.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import quebec.esja.kernel.Slug;

/// The enterprises a visitor keeps, in the address itself (`e=…&e=…`): nothing is stored, here or in the browser.
///
/// @param slugs in the order they were kept, each once, at most [#MOST]
public record Selection(List<Slug> slugs) {

    public static final int MOST = 20;

    public static final String PARAMETER = "e";

    public static final Selection NOTHING = new Selection(List.of());

    public Selection {
        slugs = slugs.stream().distinct().limit(MOST).toList();
    }

    /// What is no slug counts as not kept.
    public static Selection of(@Nullable Collection<String> written) {
        return written == null
                ? NOTHING
                : new Selection(
                        written.stream().map(Slug::parse).flatMap(Optional::stream).toList());
    }

    public static Selection read(MultiValueMap<String, String> parameters) {
        return of(parameters.get(PARAMETER));
    }

    public boolean isEmpty() {
        return slugs.isEmpty();
    }

    public boolean full() {
        return slugs.size() == MOST;
    }

    public boolean holds(Slug slug) {
        return slugs.contains(slug);
    }

    public Selection with(Slug slug) {
        return new Selection(Stream.concat(slugs.stream(), Stream.of(slug)).toList());
    }

    public Selection without(Slug slug) {
        var left = new ArrayList<>(slugs);
        left.remove(slug);
        return new Selection(left);
    }

    /// As it stands in an address, without `?`; empty when nothing is kept.
    public String parameters() {
        return slugs.stream().map(slug -> PARAMETER + "=" + slug).collect(Collectors.joining("&"));
    }

    /// An address that keeps these enterprises too.
    public String on(String address) {
        return slugs.isEmpty()
                ? address
                : address + (address.contains("?") ? "&" : "?") + parameters();
    }
}
