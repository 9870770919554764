package quebec.esja.workspace.vocabulary;

/// Two words that mean the same, as the form takes them; public because the form's binder reads it by reflection.
public record WordPair(String term, String expansion, boolean bothWays) {

    static final WordPair NONE = new WordPair("", "", false);
}
