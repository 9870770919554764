package quebec.esja.profile;

import static quebec.esja.db.pole.Tables.PROFILE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.db.pole.tables.records.ProfileRecord;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;

final class ProfileSql {

    void insert(PoleProfileData data, boolean demonstration) {
        TenantTransactions.dsl()
                .insertInto(PROFILE)
                .set(values(data))
                .set(PROFILE.DEMONSTRATION, demonstration)
                .execute();
    }

    boolean update(PoleProfileData data, int version) {
        return TenantTransactions.dsl()
                        .update(PROFILE)
                        .set(values(data))
                        .set(PROFILE.VERSION, PROFILE.VERSION.plus(1))
                        .set(PROFILE.CHANGED_AT, DSL.currentInstant())
                        .where(PROFILE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void setLogo(FileId file) {
        TenantTransactions.dsl().update(PROFILE).set(PROFILE.LOGO_FILE, file.value()).execute();
    }

    void setPublished(Instant at) {
        TenantTransactions.dsl()
                .update(PROFILE)
                .set(PROFILE.PUBLISHED_AT, at)
                .where(PROFILE.PUBLISHED_AT.isNull())
                .execute();
    }

    void publishToProvince() {
        ProfileRecord row = TenantTransactions.dsl().selectFrom(PROFILE).fetchSingle();
        Routines.publishProfile(
                TenantTransactions.dsl().configuration(),
                row.getName(),
                row.getAccent(),
                row.getPublishedAt());
    }

    PoleProfile read() {
        return TenantTransactions.dsl().selectFrom(PROFILE).fetchSingle(ProfileSql::profile);
    }

    private static Map<Field<?>, Object> values(PoleProfileData data) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(PROFILE.NAME, data.name().strip());
        values.put(PROFILE.PROGRAMME, data.programme().strip());
        values.put(PROFILE.TAGLINE_FR, data.tagline().fr());
        values.put(PROFILE.TAGLINE_EN, data.tagline().en());
        values.put(PROFILE.INTRO_FR, data.intro().fr());
        values.put(PROFILE.INTRO_EN, data.intro().en());
        values.put(PROFILE.ACCENT, data.accent().code());
        values.put(PROFILE.EMAIL, data.email().strip());
        values.put(PROFILE.PHONE, data.phone().strip());
        values.put(PROFILE.WEBSITE, data.website().strip());
        values.put(PROFILE.PRIVACY_OFFICER_NAME, data.privacyOfficer().name().strip());
        values.put(PROFILE.PRIVACY_OFFICER_TITLE, data.privacyOfficer().title().strip());
        values.put(PROFILE.PRIVACY_OFFICER_EMAIL, data.privacyOfficer().email().value());
        return values;
    }

    private static PoleProfile profile(Record row) {
        return new PoleProfile(
                new PoleProfileData(
                        row.get(PROFILE.NAME),
                        row.get(PROFILE.PROGRAMME),
                        new LocalizedText(row.get(PROFILE.TAGLINE_FR), row.get(PROFILE.TAGLINE_EN)),
                        new LocalizedText(row.get(PROFILE.INTRO_FR), row.get(PROFILE.INTRO_EN)),
                        Accent.ofCode(row.get(PROFILE.ACCENT)).orElse(Accent.EPINETTE),
                        row.get(PROFILE.EMAIL),
                        row.get(PROFILE.PHONE),
                        row.get(PROFILE.WEBSITE),
                        new PoleProfileData.PrivacyOfficer(
                                row.get(PROFILE.PRIVACY_OFFICER_NAME),
                                row.get(PROFILE.PRIVACY_OFFICER_TITLE),
                                new EmailAddress(row.get(PROFILE.PRIVACY_OFFICER_EMAIL)))),
                Optional.ofNullable(row.get(PROFILE.LOGO_FILE)).map(FileId::new),
                Optional.ofNullable(row.get(PROFILE.PUBLISHED_AT)),
                row.get(PROFILE.DEMONSTRATION),
                row.get(PROFILE.VERSION));
    }
}
