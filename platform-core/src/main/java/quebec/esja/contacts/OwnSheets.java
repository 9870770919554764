package quebec.esja.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What is kept of a person, in words, as tables.
public final class OwnSheets {

    private final Texts texts;
    private final Formats formats;

    /// A table.
    ///
    /// @param lines each with as many cells as there are columns
    /// @param empty what is said in place of a table without lines
    public record Sheet(
            String title, List<String> columns, List<List<String>> lines, String empty) {

        public Sheet {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    private OwnSheets(Language language) {
        texts = Texts.of(language);
        formats = Formats.of(language);
    }

    /// Who saw her comes first: it is what she came for.
    public static List<Sheet> of(OwnData data, Language language) {
        OwnSheets words = new OwnSheets(language);
        return Stream.concat(
                        Stream.of(words.reveals(data.reveals())),
                        Stream.concat(
                                data.contacts().isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(words.contacts(data.contacts())),
                                Stream.of(words.consents(data.consents()))))
                .toList();
    }

    /// A person's details in one line.
    public static String details(ContactData data) {
        return Stream.of(data.name(), data.function(), data.email(), data.phone())
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Sheet reveals(List<Reveal> reveals) {
        return sheet(
                "reveals",
                List.of("on", "who", "why", "what"),
                reveals.stream()
                        .map(reveal ->
                                List.of(
                                        day(reveal.at()),
                                        who(reveal),
                                        reveal.purpose().isEmpty()
                                                ? texts.get("contacts.own.reveals.no-reason")
                                                : reveal.purpose(),
                                        reveal.details().stream()
                                                .map(detail ->
                                                        texts.get("contacts.detail." + detail))
                                                .collect(Collectors.joining(", "))))
                        .toList());
    }

    private String who(Reveal reveal) {
        return switch (reveal.way()) {
            case PUBLIC -> texts.get("contacts.own.reveals.anyone");
            case BUYERS, ON_REQUEST ->
                    Stream.of(reveal.organization(), reveal.viewer())
                            .filter(told -> !told.isEmpty())
                            .collect(Collectors.joining(", "));
        };
    }

    private Sheet contacts(List<OwnData.OwnContact> contacts) {
        return sheet(
                "contacts",
                List.of("enterprise", "what", "state"),
                contacts.stream()
                        .map(own ->
                                List.of(
                                        own.enterprise(),
                                        details(own.person().data()),
                                        state(own.person(), texts, formats)))
                        .toList());
    }

    /// Where her agreement stands, in a sentence.
    public static String state(ContactPerson person, Language language) {
        return state(person, Texts.of(language), Formats.of(language));
    }

    private static String state(ContactPerson person, Texts texts, Formats formats) {
        return switch (person.standing()) {
            case ContactPerson.Standing.Asked(Instant at) ->
                    texts.get("contacts.state.asked", formats.date(ContactRules.day(at)));
            case ContactPerson.Standing.Agreed(Instant at, LocalDate until, Visibility audience) ->
                    texts.get(
                            "contacts.state.agreed",
                            formats.date(ContactRules.day(at)),
                            formats.date(until),
                            texts.get(audience.text()));
            case ContactPerson.Standing.Ended(Instant at) ->
                    texts.get("contacts.state.ended", formats.date(ContactRules.day(at)));
        };
    }

    private Sheet consents(List<OwnData.GivenConsent> consents) {
        return sheet(
                "consents",
                List.of("on", "wording", "state"),
                consents.stream()
                        .map(consent ->
                                List.of(
                                        day(consent.given()),
                                        consent.wording(),
                                        consent.withdrawn()
                                                .map(at ->
                                                        texts.get(
                                                                "contacts.own.consents.withdrawn",
                                                                day(at)))
                                                .orElseGet(() ->
                                                        texts.get("contacts.own.consents.holds"))))
                        .toList());
    }

    private Sheet sheet(String name, List<String> columns, List<List<String>> lines) {
        String key = "contacts.own." + name + ".";
        return new Sheet(
                texts.get(key + "title"),
                columns.stream().map(column -> texts.get(key + column)).toList(),
                lines,
                texts.get(key + "empty"));
    }

    private String day(Instant at) {
        return formats.date(ContactRules.day(at));
    }
}
