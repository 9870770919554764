package quebec.esja.directory;

import static quebec.esja.db.reference.Tables.CATEGORY;
import static quebec.esja.db.reference.Tables.LABEL;
import static quebec.esja.db.reference.Tables.LEGAL_FORM;
import static quebec.esja.db.reference.Tables.SEAO_CATEGORY;
import static quebec.esja.db.reference.Tables.SOCIAL_PURPOSE;
import static quebec.esja.db.reference.Tables.UNSPSC;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.ProvinceTransactions;

final class NomenclatureSql {

    Nomenclature.Lists lists() {
        DSLContext dsl = ProvinceTransactions.dsl();
        return new Nomenclature.Lists(
                dsl.select(
                                CATEGORY.CODE,
                                CATEGORY.NAME_FR,
                                CATEGORY.NAME_EN,
                                CATEGORY.DESCRIPTION_FR,
                                CATEGORY.DESCRIPTION_EN)
                        .from(CATEGORY)
                        .where(CATEGORY.VALID_TO.isNull())
                        .orderBy(CATEGORY.SORT)
                        .fetch(row ->
                                new Term(
                                        row.value1(),
                                        new LocalizedText(row.value2(), row.value3()),
                                        new LocalizedText(row.value4(), row.value5()))),
                dsl.select(LEGAL_FORM.CODE, LEGAL_FORM.NAME_FR, LEGAL_FORM.NAME_EN)
                        .from(LEGAL_FORM)
                        .where(LEGAL_FORM.VALID_TO.isNull())
                        .orderBy(LEGAL_FORM.SORT)
                        .fetch(row -> plain(row.value1(), row.value2(), row.value3())),
                dsl.select(SOCIAL_PURPOSE.CODE, SOCIAL_PURPOSE.NAME_FR, SOCIAL_PURPOSE.NAME_EN)
                        .from(SOCIAL_PURPOSE)
                        .where(SOCIAL_PURPOSE.VALID_TO.isNull())
                        .orderBy(SOCIAL_PURPOSE.SORT)
                        .fetch(row -> plain(row.value1(), row.value2(), row.value3())),
                dsl.select(SEAO_CATEGORY.CODE, SEAO_CATEGORY.NAME_FR, SEAO_CATEGORY.NAME_EN)
                        .from(SEAO_CATEGORY)
                        .where(SEAO_CATEGORY.VALID_TO.isNull())
                        .orderBy(SEAO_CATEGORY.SORT)
                        .fetch(row -> plain(row.value1(), row.value2(), row.value3())),
                dsl.select(LABEL.CODE, LABEL.NAME_FR, LABEL.NAME_EN, LABEL.ISSUER)
                        .from(LABEL)
                        .where(LABEL.VALID_TO.isNull())
                        .orderBy(LABEL.SORT)
                        .fetch(row ->
                                new Term(
                                        row.value1(),
                                        new LocalizedText(row.value2(), row.value3()),
                                        new LocalizedText(row.value4(), ""))));
    }

    /// @param words as typed, none blank
    List<Term> unspsc(List<String> words, int most) {
        Condition wanted =
                DSL.and(
                        words.stream()
                                .map(word ->
                                        UNSPSC.SEARCH_KEY
                                                .contains(Routines.fold(DSL.val(word)))
                                                .or(UNSPSC.CODE.startsWith(word)))
                                .toList());
        return ProvinceTransactions.dsl()
                .select(UNSPSC.CODE, UNSPSC.NAME)
                .from(UNSPSC)
                .where(wanted)
                .orderBy(UNSPSC.SEARCH_KEY, UNSPSC.CODE)
                .limit(most)
                .fetch(row -> plain(row.value1(), row.value2(), ""));
    }

    private static Term plain(String code, String fr, String en) {
        return new Term(code, new LocalizedText(fr, en), LocalizedText.EMPTY);
    }
}
