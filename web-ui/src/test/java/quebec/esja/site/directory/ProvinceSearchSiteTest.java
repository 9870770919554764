package quebec.esja.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.running.RunningApplication;

/// The search of all Pôles leads on as that of one does.
class ProvinceSearchSiteTest {

    private static final RunningApplication APP = FilledDirectory.open();
    private static final String PERSON =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void leadsFromNothingToThePoleOfThePlace() {
        assertThat(APP.get("/?q=vroumlique&lieu=37067").body())
                .contains(
                        "Aucune entreprise",
                        "Dites au Pôle de ce lieu",
                        "/" + APP.mauricie() + "/besoins/nouveau?q=vroumlique&amp;lieu=37067")
                .doesNotContain("/" + APP.estrie() + "/besoins/nouveau");
    }

    @Test
    void leadsFromNothingToAllThePolesWhenThePlaceTellsNone() {
        assertThat(APP.get("/?q=vroumlique").body())
                .contains(
                        "Dites à un Pôle",
                        "/" + APP.mauricie() + "/besoins/nouveau?q=vroumlique\"",
                        "/" + APP.estrie() + "/besoins/nouveau?q=vroumlique\"");
        assertThat(APP.get("/en/?q=vroumlique").body())
                .contains("/en/" + APP.mauricie() + "/besoins/nouveau?q=vroumlique\"");
    }

    @Test
    void leadsFromNothingToTheCategoriesOfAWiderQuestion() {
        assertThat(APP.get("/?q=zibelage&mode=rental&lieu=43027").body())
                .contains(
                        "Catégorie voisine",
                        "href=\"/?categorie=reemploi&amp;lieu=43027\"",
                        "href=\"/?q=zibelage&amp;lieu=43027&amp;vide=filter\"");
    }

    @Test
    void countsWhatIsAskedInVainInThePoleOfThePlaceAlone() {
        for (var address : List.of("/?q=flibustage&lieu=372", "/?q=flibustage")) {
            APP.get(address, request -> request.header("User-Agent", PERSON));
        }
        APP.get("/?q=flibustage&lieu=372", request -> request.header("User-Agent", "curl/8"));

        APP.bean(UnansweredSearches.class).close();
        assertThat(APP.poles().inMauricie(() -> words(List.of("371", "372"))))
                .contains(new GapCell.Words("flibustage", 1));
        assertThat(APP.poles().inEstrie(() -> words(List.of("430", "440", "450"))))
                .noneMatch(one -> one.text().equals("flibustage"));
    }

    private static List<GapCell.Words> words(List<String> territories) {
        return APP.bean(GapMap.class).read(territories, LocalDate.of(2020, 1, 1)).cells().stream()
                .flatMap(cell -> cell.words().stream())
                .toList();
    }

    @Test
    void saysWhatItMeansThatNoPoleListsANumber() {
        assertThat(APP.get("/?q=1199990012").body())
                .contains("Torréfaction Équinoxe")
                .doesNotContain("Aucun Pôle n’inscrit ce NEQ");
        assertThat(APP.get("/?q=1199+990+012").body()).contains("Torréfaction Équinoxe");
        assertThat(APP.get("/" + APP.estrie() + "/repertoire/torrefaction-equinoxe").body())
                .containsPattern(
                        "Inscrite au répertoire le [^(]+20[0-9]{2} \\(Pôle de l’Estrie\\)");
        assertThat(APP.get("/?q=1177+000+123").body())
                .contains(
                        "Aucun Pôle n’inscrit ce NEQ. Cela ne dit pas",
                        "/" + APP.estrie() + "/besoins/nouveau");
        assertThat(APP.get("/?q=vroumlique").body()).doesNotContain("ce NEQ");
    }

    @Test
    void keepsAnEnterpriseInTheSelectionOfItsPole() {
        assertThat(APP.get("/?q=%22atelier+numero+3%22").body())
                .contains("/" + APP.estrie() + "/selection?e=atelier-numero-3\"");
    }

    @Test
    void movesTheAddressOfTheDirectoryWithItsQuestion() {
        var answer = APP.get("/repertoire?q=cafe&lieu=Sherbrooke");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/?q=cafe&lieu=Sherbrooke");
        assertThat(APP.get("/en/repertoire").headers().firstValue("Location").orElseThrow())
                .endsWith("/en/");
    }

    @Test
    void givesItsTablesInTheLanguageOfThePage() {
        assertThat(APP.get("/en/?q=cafe").body())
                .contains("/en/repertoire.csv?q=cafe", "/en/repertoire.json?q=cafe");
        assertThat(APP.get("/en/repertoire.json?q=cafe").body()).contains("Found by");
        assertThat(APP.get("/en/repertoire.csv?q=cafe").statusCode()).isEqualTo(200);
        assertThat(APP.get("/en/robots.txt").statusCode()).isEqualTo(404);
        assertThat(APP.get("/en/" + APP.estrie() + "/repertoire?q=cafe").body())
                .contains("/en/" + APP.estrie() + "/repertoire.xlsx?q=cafe");
    }
}
