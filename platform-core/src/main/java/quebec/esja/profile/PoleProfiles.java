package quebec.esja.profile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.files.ImageReading;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

/// Reads and edits the profile of the bound Pôle, and publishes it.
@Service
public class PoleProfiles {

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Files files;
    private final Clock clock;
    private final ProfileSql sql = new ProfileSql();

    public PoleProfiles(TenantTransactions transactions, Audit audit, Files files, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.files = files;
        this.clock = clock;
    }

    /// Writes the first profile of a Pôle that is being opened.
    ///
    /// @throws IllegalArgumentException when the data break a rule: the opening checks before
    public void begin(PoleProfileData data, boolean demonstration, Actor actor) {
        if (!ProfileRules.problems(data).isEmpty()) {
            throw new IllegalArgumentException("the profile breaks a rule");
        }
        transactions.write(() -> {
            sql.insert(data, demonstration);
            audit.record(actor, "profile.begun", "profile", "1", Map.of());
        });
    }

    /// What is wrong with the data, as keys of texts; empty when nothing is.
    public static List<String> problems(PoleProfileData data) {
        return ProfileRules.problems(data);
    }

    public PoleProfile read() {
        return transactions.read(sql::read);
    }

    /// Saves an edit made on `version`.
    public ProfileChange change(PoleProfileData data, int version, Actor actor) {
        List<String> problems = ProfileRules.problems(data);
        if (!problems.isEmpty()) {
            return new ProfileChange.Refused(problems);
        }
        return transactions.write(() -> {
            if (!sql.update(data, version)) {
                return new ProfileChange.Stale(sql.read());
            }
            sql.publishToProvince();
            audit.record(actor, "profile.changed", "profile", "1", Map.of());
            return new ProfileChange.Saved(sql.read());
        });
    }

    /// Replaces the logo.
    public void changeLogo(ImageReading.Accepted image, Actor actor) {
        transactions.write(() -> {
            sql.setLogo(files.keep(image.largest()));
            audit.record(actor, "profile.logo-changed", "profile", "1", Map.of());
        });
    }

    public Optional<FileId> logo() {
        return read().logo();
    }

    /// Opens the public site to visitors.
    public void publish(Actor actor) {
        transactions.write(() -> {
            sql.setPublished(clock.instant());
            sql.publishToProvince();
            audit.record(actor, "profile.published", "profile", "1", Map.of());
        });
    }
}
