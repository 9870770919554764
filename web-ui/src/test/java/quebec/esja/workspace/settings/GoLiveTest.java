package quebec.esja.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.texts.Language;
import quebec.esja.workspace.settings.GoLive.Item;
import quebec.esja.workspace.settings.GoLive.Task;

class GoLiveTest {

    private static final Set<Language> FRENCH = Set.of(Language.FRENCH);
    private static final Set<Language> BOTH = Set.of(Language.FRENCH, Language.ENGLISH);

    @Test
    void findsEverythingToDoInANewPole() {
        assertThat(
                        GoLive.items(
                                profile(LocalizedText.EMPTY, LocalizedText.EMPTY, false),
                                BOTH,
                                1,
                                0))
                .noneMatch(Item::done);
    }

    @Test
    void wantsTheTextsInEachLanguageOfTheSite() {
        var french = new LocalizedText("Acheter ici", "");
        var both = new LocalizedText("Acheter ici", "Buy here");
        assertThat(done(profile(french, french, false), FRENCH)).contains(Task.TEXTS);
        assertThat(done(profile(french, french, false), BOTH)).doesNotContain(Task.TEXTS);
        assertThat(done(profile(both, french, false), BOTH)).doesNotContain(Task.TEXTS);
        assertThat(done(profile(both, both, false), BOTH)).contains(Task.TEXTS);
    }

    @Test
    void countsATeamFromTwoPeopleAndADirectoryFromOneEnterprise() {
        var profile = profile(LocalizedText.EMPTY, LocalizedText.EMPTY, false);
        assertThat(GoLive.items(profile, FRENCH, 2, 1))
                .filteredOn(Item::done)
                .extracting(Item::task)
                .containsExactly(Task.TEAM, Task.ENTERPRISES);
    }

    @Test
    void isOverOncePublished() {
        assertThat(done(profile(LocalizedText.EMPTY, LocalizedText.EMPTY, true), FRENCH))
                .containsExactly(Task.LOGO, Task.PUBLISH);
    }

    private static java.util.List<Task> done(PoleProfile profile, Set<Language> languages) {
        return GoLive.items(profile, languages, 1, 0).stream()
                .filter(Item::done)
                .map(Item::task)
                .toList();
    }

    private static PoleProfile profile(LocalizedText tagline, LocalizedText intro, boolean open) {
        return new PoleProfile(
                new PoleProfileData(
                        "Pôle de l’Estrie",
                        "L’économie sociale, j’achète!",
                        tagline,
                        intro,
                        Accent.EPINETTE,
                        "",
                        "",
                        "",
                        new PoleProfileData.PrivacyOfficer(
                                "Camille Tremblay",
                                "Direction",
                                new EmailAddress("vie-privee@esja.test"))),
                open ? Optional.of(new FileId(new UUID(0, 1))) : Optional.empty(),
                open ? Optional.of(Instant.EPOCH) : Optional.empty(),
                false,
                1);
    }
}
