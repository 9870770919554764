package quebec.esja.site.selection;

import java.util.List;
import quebec.esja.texts.Said;

/// A selection, in words and links.
///
/// @param gone      kept enterprises that the directory does not list, or no longer
/// @param search    where one searches on without losing the selection
/// @param portfolio its PDF
/// @param comparison the same enterprises side by side
/// @param mail      writes a message that holds the address of this page
/// @param signIn    where a buyer puts the selection in a list
public record SelectionView(
        List<Enterprise> enterprises,
        List<Gone> gone,
        String search,
        String portfolio,
        String comparison,
        String mail,
        String signIn,
        String register) {

    /// @param offers titles of what it sells
    /// @param proof  « 3 contrats réalisés », empty when none
    /// @param drop   the selection without it
    public record Enterprise(
            String name,
            String address,
            String location,
            List<Said> offers,
            String phone,
            String phoneUri,
            String email,
            String proof,
            String fresh,
            String drop) {}

    /// @param name    as its address says it, all that is left of it
    /// @param address the selection without it
    public record Gone(String name, String address) {}
}
