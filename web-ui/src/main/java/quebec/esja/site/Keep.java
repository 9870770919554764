package quebec.esja.site;

import java.util.List;
import quebec.esja.kernel.Slug;

/// The link by which a visitor keeps one enterprise of a page, or lets it go: the same page with another selection.
///
/// @param name    of the enterprise
/// @param anchor  of the enterprise on its page, so that the reader stays where the link stands; empty when it leads to another
/// @param held    whether the selection holds it
/// @param address where the link leads; empty when the selection is full
public record Keep(String name, String anchor, boolean held, String address) {

    /// Begins a selection elsewhere: in the Pôle that lists the enterprise.
    ///
    /// @param selection address of the page of the Pôle's selection
    public static Keep elsewhere(Slug enterprise, String name, String selection) {
        return new Keep(name, "", false, new Selection(List.of(enterprise)).on(selection));
    }

    /// @param page address of the page the link stands on, without the selection
    public static Keep of(Selection selection, Slug enterprise, String name, String page) {
        if (selection.holds(enterprise)) {
            return new Keep(
                    name,
                    enterprise.value(),
                    true,
                    selection.without(enterprise).on(page) + "#" + enterprise);
        }
        return new Keep(
                name,
                enterprise.value(),
                false,
                selection.full() ? "" : selection.with(enterprise).on(page) + "#" + enterprise);
    }
}
