package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.commitments.DeclarationTexts;
import quebec.esja.commitments.Wall;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;
import quebec.esja.kernel.BuyerId;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.texts.Language;

/// Signs the declarations of one Pôle's buyers: most are renewed each year, some are not, one in nine was withdrawn. Nobody is named, since
/// most of these organizations are real and none signed anything here.
@Component
class DemonstrationCommitments {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int LEFT_ALONE = 4;
    private static final int WITHDRAWN = 9;
    private static final int AIMS = 3;

    private final DeclarationTexts texts;
    private final PoleProfiles profiles;
    private final Wall wall;
    private final Clock clock;
    private final DemonstrationCommitmentsSql sql = new DemonstrationCommitmentsSql();

    DemonstrationCommitments(
            DeclarationTexts texts, PoleProfiles profiles, Wall wall, Clock clock) {
        this.texts = texts;
        this.profiles = profiles;
        this.wall = wall;
        this.clock = clock;
    }

    /// @param buyers the id of each buyer by its key in the files
    void load(List<NamedCsvRecord> rows, Map<String, BuyerId> buyers) {
        rows.stream()
                .filter(row -> !row.getField("commitment_signed_on").isEmpty())
                .forEach(
                        row -> sign(row, Objects.requireNonNull(buyers.get(row.getField("slug")))));
    }

    private void sign(NamedCsvRecord row, BuyerId buyer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        LocalDate first = LocalDate.parse(row.getField("commitment_signed_on"));
        int chance = Math.floorMod(row.getField("slug").hashCode(), LEFT_ALONE * WITHDRAWN);
        LocalDate last =
                chance % LEFT_ALONE == 0 && first.isBefore(today.minusYears(1))
                        ? today.minusYears(1)
                        : today;
        for (LocalDate start = first; !start.isAfter(last); start = start.plusYears(1)) {
            boolean newest = start.plusYears(1).isAfter(last);
            sql.insert(
                    buyer,
                    row,
                    start,
                    filled(row, start.getYear()),
                    aim(chance),
                    newest && chance % WITHDRAWN == 0);
        }
        if (row.getField("real_organization").equals("false")) {
            byte[] drawn =
                    new Sketch(profiles.read().data().accent(), row.getField("slug").hashCode())
                            .logo();
            if (ImageReading.read(drawn, ImageUse.EMBLEM) instanceof ImageReading.Accepted image) {
                wall.changeLogo(buyer, image, Actor.PLATFORM);
            }
        }
    }

    /// Two of three buyers have a target.
    private static DemonstrationCommitmentsSql.Aim aim(int chance) {
        return switch (chance % AIMS) {
            case 0 ->
                    new DemonstrationCommitmentsSql.Aim(
                            Optional.of(BigDecimal.valueOf(1L + chance % 4)), Optional.empty());
            case 1 ->
                    new DemonstrationCommitmentsSql.Aim(
                            Optional.empty(), Optional.of(BigDecimal.valueOf(10_000L * chance)));
            default -> new DemonstrationCommitmentsSql.Aim(Optional.empty(), Optional.empty());
        };
    }

    private String filled(NamedCsvRecord row, int year) {
        return texts.inForce(year)
                .filled(Language.FRENCH, row.getField("name"), year, profiles.read().data().name());
    }
}
