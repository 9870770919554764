package quebec.esja.workspace.diagnostics;

import java.util.UUID;

/// Keys of what is new in a questionnaire. None was used before, in any version: what has the same key is compared.
final class Keys {

    private static final int LENGTH = 12;

    private Keys() {}

    /// @param kind a letter that tells what it is the key of
    static String fresh(String kind) {
        var random = UUID.randomUUID().toString().replace("-", "");
        return kind + "-" + random.substring(0, LENGTH);
    }
}
