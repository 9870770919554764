package quebec.esja.site.answers;

import java.util.List;
import java.util.Optional;
import quebec.esja.site.Field;
import quebec.esja.site.Page;

/// What the page of a link says.
public sealed interface Reply {

    String title();

    /// It asks, and does nothing before one of its buttons is pressed.
    ///
    /// @param paragraphs what the person should know to answer
    /// @param problems   what is wrong with an answer already sent
    /// @param choices    the buttons, the most usual first
    /// @param way        where to go instead of answering
    record Question(
            String title,
            List<String> paragraphs,
            List<Field> fields,
            List<Field.Problem> problems,
            List<Choice> choices,
            Optional<Way> way)
            implements Reply {

        public Question(
                String title,
                List<String> paragraphs,
                List<Field> fields,
                List<Field.Problem> problems,
                List<Choice> choices) {
            this(title, paragraphs, fields, problems, choices, Optional.empty());
        }

        public Question {
            paragraphs = List.copyOf(paragraphs);
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
            choices = List.copyOf(choices);
        }
    }

    /// It says what came of it, or why nothing can be done.
    ///
    /// @param choices buttons that are still of use, such as « Envoyer un nouveau lien »
    record Said(String title, List<String> paragraphs, List<Choice> choices, Optional<Way> way)
            implements Reply {

        public Said {
            paragraphs = List.copyOf(paragraphs);
            choices = List.copyOf(choices);
        }
    }

    /// What is kept of its reader, in tables, and what may be done about it.
    record Kept(String title, List<String> paragraphs, List<Sheet> sheets, List<Choice> choices)
            implements Reply {

        public Kept {
            paragraphs = List.copyOf(paragraphs);
            sheets = List.copyOf(sheets);
            choices = List.copyOf(choices);
        }
    }

    /// A table.
    ///
    /// @param empty what is said in place of a table without lines
    record Sheet(String title, List<String> columns, List<List<String>> lines, String empty) {

        public Sheet {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /// A file to take away.
    ///
    /// @param title its name
    /// @param type  its media type
    record Taken(String title, String type, byte[] content) implements Reply {}

    /// A button.
    ///
    /// @param text says what happens
    record Choice(String value, String text) {}

    /// Where to go from here.
    ///
    /// @param path of the [quebec.esja.SiteMap]
    record Way(String path, String text) {

        /// Its address; the workspace has one for all languages.
        public String href(Page page) {
            return path.startsWith("/app/") ? path : page.href(path);
        }
    }

    static Said said(String title, String... paragraphs) {
        return new Said(title, List.of(paragraphs), List.of(), Optional.empty());
    }
}
