package quebec.esja.profile;

import java.util.List;

/// What became of an edit of the profile.
public sealed interface ProfileChange {

    record Saved(PoleProfile profile) implements ProfileChange {}

    /// Someone else saved since this person opened the page; nothing was written.
    record Stale(PoleProfile theirs) implements ProfileChange {}

    /// Keys of texts that say what to mend, as `profile.refusal.name-too-short`.
    record Refused(List<String> reasons) implements ProfileChange {}
}
