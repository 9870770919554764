package quebec.esja.seao;

import java.io.EOFException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an OCDS package from its first byte to its last, one release in memory at a time.
final class ReleaseReader {

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxStringLength(1_000_000)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private ReleaseReader() {}

    /// Gives each release of the package, a UTF-8 text without its byte order mark, to `taken`.
    ///
    /// @return when the package says it was published
    /// @throws UnreadableFile when the text is no such package: what was given so far is worth nothing
    static Optional<Instant> read(InputStream text, Consumer<JsonNode> taken) {
        boolean begun = false;
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new UnreadableFile(
                        first == null ? ImportRefusal.EMPTY : ImportRefusal.OTHER_ROOT);
            }
            begun = true;
            return members(parser, taken);
        } catch (UnexpectedEndOfInputException e) {
            throw new UnreadableFile(ImportRefusal.TRUNCATED, e);
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(ImportRefusal.MALFORMED, e);
        } catch (JacksonException e) {
            throw new UnreadableFile(refusal(e, begun), e);
        }
    }

    private static ImportRefusal refusal(JacksonException fault, boolean begun) {
        return switch (fault.getCause()) {
            case FileReading.TooLarge _ -> ImportRefusal.TOO_LARGE;
            case EOFException _ -> ImportRefusal.TRUNCATED;
            case null, default -> begun ? ImportRefusal.MALFORMED : ImportRefusal.NOT_JSON;
        };
    }

    private static Optional<Instant> members(JsonParser parser, Consumer<JsonNode> taken) {
        Optional<Instant> published = Optional.empty();
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("releases") && value == JsonToken.START_ARRAY) {
                found = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    taken.accept(parser.readValueAsTree());
                }
            } else if (name.equals("publishedDate") && value == JsonToken.VALUE_STRING) {
                published = ReleaseRules.moment(parser.readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFile(ImportRefusal.MALFORMED);
        }
        if (!found) {
            throw new UnreadableFile(ImportRefusal.NO_RELEASES);
        }
        return published;
    }

    /// The file is not what it should be. Inside an import only: it undoes the transaction and becomes a refusal.
    static final class UnreadableFile extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final ImportRefusal refusal;

        UnreadableFile(ImportRefusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        UnreadableFile(ImportRefusal refusal, Exception cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }

        ImportRefusal refusal() {
            return refusal;
        }
    }
}
