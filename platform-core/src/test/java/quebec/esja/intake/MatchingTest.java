package quebec.esja.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.directory.SupplierData;
import quebec.esja.intake.RowOutcome.Basis;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameKeys;
import quebec.esja.rows.Field;
import quebec.esja.rows.Note;
import quebec.esja.rows.RowReading;
import quebec.esja.rows.WrittenPlace;

class MatchingTest {

    private static final String MAGOG = "45072";
    private static final String LAVAL = "65005";

    private final List<Matching.Known> known = new ArrayList<>();
    private final Map<SupplierId, KeptValues> kept = new HashMap<>();
    private final Map<Integer, Matching.Ruling> rulings = new HashMap<>();

    @Test
    void tellsANewEnterprise() {
        assertThat(judge(row(2, "Coop Alpha", "", MAGOG))).containsExactly(new RowOutcome.New());
    }

    @Test
    void knowsAnEnterpriseByItsNeqWhateverItsName() {
        SupplierId id = keep("Atelier du Bois", "1199980054", MAGOG);

        assertThat(judge(row(2, "Tout autre nom", "1199980054", LAVAL)).getFirst())
                .isInstanceOfSatisfying(
                        RowOutcome.Update.class,
                        update -> {
                            assertThat(update.of()).isEqualTo(id);
                            assertThat(update.changes())
                                    .extracting(RowOutcome.Change::field)
                                    .containsExactly(Field.NAME, Field.MUNICIPALITY);
                        });
    }

    @Test
    void knowsAnEnterpriseByItsFoldedNameAndPlace() {
        SupplierId id = keep("L’Érable & Cie inc.", "", MAGOG);

        assertThat(judge(row(2, "L'ÉRABLE ET CIE", "", MAGOG)))
                .containsExactly(
                        new RowOutcome.Duplicate(
                                new RowOutcome.Of.Enterprise(id, "L’Érable & Cie inc."),
                                Basis.NAME_AND_PLACE));
        assertThat(judge(row(2, "L'Érable et cie", "", LAVAL)))
                .containsExactly(new RowOutcome.New());
    }

    @Test
    void anEmptyCellNeverEmptiesAField() {
        SupplierId id = keep("Coop Alpha", "1199980054", MAGOG);

        assertThat(judge(row(2, "Coop Alpha", "", MAGOG)))
                .containsExactly(
                        new RowOutcome.Duplicate(
                                new RowOutcome.Of.Enterprise(id, "Coop Alpha"),
                                Basis.NAME_AND_PLACE));
    }

    @Test
    void sameNameWithTwoNumbersIsTwoEnterprises() {
        keep("Maison des jeunes", "1199980054", MAGOG);

        assertThat(judge(row(2, "Maison des jeunes", "1199980062", MAGOG)))
                .containsExactly(new RowOutcome.New());
    }

    @Test
    void aRowThatRepeatsAnEarlierOneIsItsDuplicate() {
        assertThat(
                        judge(
                                row(2, "Coop Alpha", "1199980054", MAGOG),
                                row(3, "Alpha, coopérative", "1199980054", LAVAL),
                                row(4, "COOP ALPHA", "", MAGOG)))
                .containsExactly(
                        new RowOutcome.New(),
                        new RowOutcome.Duplicate(new RowOutcome.Of.Row(2), Basis.NEQ),
                        new RowOutcome.Duplicate(new RowOutcome.Of.Row(2), Basis.NAME_AND_PLACE));
    }

    @Test
    void aRowThatCannotBeTakenInHidesNoLaterOne() {
        RowReading unreadable =
                new RowReading(
                        2,
                        Map.of(Field.NAME, "Coop Alpha"),
                        List.of(),
                        List.of(Note.of("neq-malformed")),
                        List.of(),
                        List.of(),
                        WrittenPlace.NONE);

        assertThat(judge(unreadable, row(3, "Coop Alpha", "", MAGOG)))
                .containsExactly(
                        new RowOutcome.Unreadable(List.of(Note.of("neq-malformed"))),
                        new RowOutcome.New());
    }

    @Test
    void twoRowsOfOneKnownEnterpriseUpdateItOnce() {
        keep("Coop Alpha", "1199980054", MAGOG);

        List<RowOutcome> outcomes =
                judge(
                        row(2, "Coop Alpha", "1199980054", LAVAL),
                        row(3, "Coop Alpha", "1199980054", MAGOG));
        assertThat(outcomes.getFirst()).isInstanceOf(RowOutcome.Update.class);
        assertThat(outcomes.getLast())
                .isEqualTo(new RowOutcome.Duplicate(new RowOutcome.Of.Row(2), Basis.NEQ));
    }

    @Test
    void aNearNameIsProbableUntilAPersonDecides() {
        SupplierId id = keep("Ressourcerie du Granit", "", MAGOG);
        RowReading row = row(2, "Resourcerie du Granit", "", MAGOG);

        assertThat(judge(row))
                .containsExactly(
                        new RowOutcome.Duplicate(
                                new RowOutcome.Of.Enterprise(id, "Ressourcerie du Granit"),
                                Basis.NEAR_NAME));
        rulings.put(2, Matching.Ruling.DISTINCT);
        assertThat(judge(row)).containsExactly(new RowOutcome.New());
        rulings.put(2, Matching.Ruling.SAME);
        assertThat(judge(row).getFirst()).isInstanceOf(RowOutcome.Update.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Coopérative de solidarité Niska,Niska,true",
        "Ressourcerie du Granit,Resourcerie du Granit,true",
        "CPE Les Lutins 1,CPE Les Lutins 2,false",
        "Café A,Café B,false",
        "La Manne,La Canne,false",
        "Résidence du Parc bâtiment A,Résidence du Parc bâtiment B,false",
        "Centre Alpha,Centre Bêta,false"
    })
    void nearnessOfNames(String one, String other, boolean near) {
        assertThat(NameKeys.of(one).near(NameKeys.of(other))).isEqualTo(near);
    }

    @Test
    void withoutMunicipalityARowIsNoNewEnterpriseButMayBeAKnownOne() {
        keep("Coop Alpha", "1199980054", MAGOG);
        List<Note> untied = List.of(Note.of("place-missing"));
        RowReading fresh =
                new RowReading(
                        2,
                        Map.of(Field.NAME, "Coop Bêta"),
                        List.of(),
                        List.of(),
                        untied,
                        List.of(),
                        WrittenPlace.NONE);
        RowReading same =
                new RowReading(
                        3,
                        Map.of(Field.NAME, "Coop Alpha", Field.PHONE, "819 555-0100"),
                        List.of(),
                        List.of(),
                        untied,
                        List.of(),
                        WrittenPlace.NONE);

        assertThat(judge(fresh, same).getFirst()).isEqualTo(new RowOutcome.Unreadable(untied));
        assertThat(judge(fresh, same).getLast()).isInstanceOf(RowOutcome.Update.class);
    }

    private List<RowOutcome> judge(RowReading... rows) {
        return Matching.judge(List.of(rows), known, rulings, ids -> kept).stream()
                .map(Matching.Verdict::outcome)
                .toList();
    }

    private SupplierId keep(String name, String neq, String municipality) {
        SupplierId id = new SupplierId(UUID.randomUUID());
        known.add(new Matching.Known(id, name, neq, municipality));
        kept.put(
                id,
                KeptValues.of(
                        SupplierData.named(name)
                                .withIdentity(
                                        new SupplierData.Identity(name, "", neq, "", "", "", null))
                                .withLocation(new SupplierData.Location(municipality, "", ""))));
        return id;
    }

    private static RowReading row(int number, String name, String neq, String municipality) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, name);
        values.put(Field.MUNICIPALITY, municipality);
        if (!neq.isEmpty()) {
            values.put(Field.NEQ, neq);
        }
        return new RowReading(
                number, values, List.of(), List.of(), List.of(), List.of(), WrittenPlace.NONE);
    }
}
