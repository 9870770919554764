package quebec.esja.seao;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/// Which addresses may be asked for a file: those of the government of Québec's open data, in HTTPS, and no other. So a request made
/// here never reaches the deployment's own network, whatever is typed or answered.
final class FetchAddress {

    private static final List<String> HOSTS = List.of("donneesquebec.ca", "gouv.qc.ca");
    private static final int LONGEST = 500;

    private FetchAddress() {}

    /// What a typed address turns out to be.
    sealed interface Reading {
        record Sound(URI address) implements Reading {}

        /// @param key of the sentence that says why
        record Refused(String key) implements Reading {}
    }

    static Reading read(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return new Reading.Refused("seao.address.absent");
        }
        try {
            return read(new URI(typed.strip()));
        } catch (URISyntaxException e) {
            return new Reading.Refused("seao.address.malformed");
        }
    }

    static Reading read(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return new Reading.Refused("seao.address.https");
        }
        if (address.getHost() == null
                || address.getUserInfo() != null
                || address.getPort() != -1 && address.getPort() != 443) {
            return new Reading.Refused("seao.address.malformed");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known))
                ? new Reading.Sound(address)
                : new Reading.Refused("seao.address.elsewhere");
    }
}
