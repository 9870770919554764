package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.DiagnosticSheet.Proposals;
import quebec.esja.diagnostics.ProposedActivity;
import quebec.esja.directory.Nomenclature;
import quebec.esja.search.DirectorySearch;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.wishes.WishWords;
import quebec.esja.wishes.Wishes;

/// What the result of a diagnostic proposes beside its plan: activities to ask the Pôle for, and a first list of enterprises.
@org.springframework.stereotype.Component
public record ResultProposals(
        Wishes wishes, Shortlists shortlists, DirectorySearch searches, Nomenclature nomenclature) {

    /// @param diagnostic submitted
    /// @param team       whether the team reads it with the buyer
    public List<Component> sections(Diagnostic diagnostic, Supplier<Actor> actor, boolean team) {
        return List.of(
                new ActivitiesSection(diagnostic, wishes, actor),
                new ShortlistSection(diagnostic, this, actor, team));
    }

    /// The same, in words, for the document.
    public Proposals onPaper(Diagnostic diagnostic, Language language) {
        var texts = Texts.of(language);
        var asked = wishes.of(diagnostic);
        return new Proposals(
                ProposedActivity.of(diagnostic).stream()
                        .map(one ->
                                new Proposals.Activity(
                                        one.activity().title().in(language.locale()),
                                        ActivitiesSection.because(one, texts),
                                        Optional.ofNullable(asked.get(one.activity().key()))
                                                .map(wish -> WishWords.standing(wish, language))
                                                .orElse("")))
                        .toList(),
                FirstList.of(diagnostic, this).stream()
                        .map(list ->
                                new Proposals.Shortlist(
                                        texts.get(
                                                "diagnostics.shortlist.title",
                                                list.category().name().in(language.locale())),
                                        list.names()))
                        .toList());
    }
}
