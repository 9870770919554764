package quebec.esja.casework;

import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.PICTURE;
import static quebec.esja.db.pole.Tables.SERVICE_AREA;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.SupplierStatus;

/// What a profile lacks, as the rules of completeness say it; a test holds both to the same answers.
final class StepSql {

    private static final int SHORTEST_DESCRIPTION = 80;

    private StepSql() {}

    static Condition lacks(ProfileStep step) {
        return switch (step) {
            case MUNICIPALITY -> SUPPLIER.MUNICIPALITY_CODE.isNull();
            case OFFERING -> DSL.not(offers(DSL.noCondition()));
            case AREAS ->
                    offers(
                            DSL.notExists(
                                    DSL.selectOne()
                                            .from(SERVICE_AREA)
                                            .where(SERVICE_AREA.OFFERING_ID.eq(OFFERING.ID))));
            case REACH -> SUPPLIER.PHONE.eq("").and(SUPPLIER.EMAIL.eq(""));
            case DESCRIPTION ->
                    DSL.charLength(SUPPLIER.DESCRIPTION_FR).lt(DSL.inline(SHORTEST_DESCRIPTION));
            case PERSON -> SUPPLIER.CONTACT_EMAIL.eq("");
            case OFFERING_WORDS ->
                    offers(OFFERING.DESCRIPTION.eq("").and(OFFERING.KEYWORDS.eq("")));
            case LEGAL_FORM -> SUPPLIER.LEGAL_FORM.isNull();
            case CONTRACT -> SUPPLIER.STATUS.ne(SupplierStatus.LISTED.code()).or(DSL.not(proved()));
            case ADDED_VALUE -> SUPPLIER.ADDED_VALUE_FR.eq("");
            case PICTURE -> DSL.not(pictured());
            case CAPACITY -> SUPPLIER.CAPACITY_FR.eq("").and(SUPPLIER.LEAD_TIME_DAYS.isNull());
            case SIZE -> SUPPLIER.SIZE_BAND.isNull();
            case MISSION -> SUPPLIER.MISSION_FR.eq("");
            case SOCIAL_PURPOSE -> SUPPLIER.SOCIAL_PURPOSE.isNull();
            case SEAO -> offers(OFFERING.SEAO_CATEGORY.isNull());
            case WEBSITE -> SUPPLIER.WEBSITE.eq("");
            case ENGLISH -> SUPPLIER.DESCRIPTION_EN.eq("");
        };
    }

    private static Condition offers(Condition which) {
        return DSL.exists(
                DSL.selectOne().from(OFFERING).where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID), which));
    }

    private static Condition pictured() {
        return DSL.exists(
                DSL.selectOne()
                        .from(PICTURE)
                        .where(
                                PICTURE.SUPPLIER_ID.eq(SUPPLIER.ID),
                                PICTURE.REMOVED_AT.isNull(),
                                PICTURE.LOGO
                                        .isTrue()
                                        .or(
                                                PICTURE.ALT_FR
                                                        .ne("")
                                                        .and(PICTURE.PEOPLE_AGREED.isTrue()))));
    }

    private static Condition proved() {
        return DSL.exists(
                DSL.selectOne()
                        .from(CONTRACT)
                        .where(
                                CONTRACT.SUPPLIER_ID.eq(SUPPLIER.ID),
                                CONTRACT.ANSWER.eq("confirmed"),
                                CONTRACT.BUYER_ALLOWS_PUBLIC.isTrue(),
                                CONTRACT.SUPPLIER_ALLOWS_PUBLIC.isTrue()));
    }
}
