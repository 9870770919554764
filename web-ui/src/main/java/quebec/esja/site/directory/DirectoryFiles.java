package quebec.esja.site.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.directory.Supplier;
import quebec.esja.search.DirectorySearch;
import quebec.esja.site.Visit;

/// The result of a search to take away: for programs page by page, as a table in whole.
@Controller
class DirectoryFiles {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final PlaceReader places;
    private final DirectoryJson json;
    private final DirectoryTable table;

    DirectoryFiles(
            DirectorySearch searches,
            ServedTerritories served,
            PlaceReader places,
            DirectoryJson json,
            DirectoryTable table) {
        this.searches = searches;
        this.served = served;
        this.places = places;
        this.json = json;
        this.table = table;
    }

    @GetMapping("/{pole}/repertoire.json")
    ResponseEntity<DirectoryJson.Answer> json(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var question = Question.read(parameters, places);
        var found = searches.search(question.search(), served.of(visit.here()));
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(json.answer(visit, found));
    }

    @GetMapping("/repertoire.json")
    ResponseEntity<DirectoryJson.Answer> jsonOfProvince(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var found = searches.searchProvince(Question.read(parameters, places).search());
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(json.answer(visit, found));
    }

    @GetMapping("/{pole}/repertoire.csv")
    void csv(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        csv(response, rows(visit, parameters), "repertoire-" + visit.here().slug());
    }

    @GetMapping("/repertoire.csv")
    void csvOfProvince(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        csv(response, rowsOfProvince(visit, parameters), "repertoire-quebec");
    }

    @GetMapping("/{pole}/repertoire.xlsx")
    void xlsx(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        xlsx(response, rows(visit, parameters), "repertoire-" + visit.here().slug());
    }

    @GetMapping("/repertoire.xlsx")
    void xlsxOfProvince(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        xlsx(response, rowsOfProvince(visit, parameters), "repertoire-quebec");
    }

    private List<List<String>> rows(Visit visit, MultiValueMap<String, String> parameters) {
        var search = Question.read(parameters, places).search();
        List<Supplier> found = searches.everything(search, DirectorySearch.MOST_EXPORTED);
        return table.rows(visit, found);
    }

    private List<List<String>> rowsOfProvince(
            Visit visit, MultiValueMap<String, String> parameters) {
        var search = Question.read(parameters, places).search();
        return table.rowsOfProvince(
                visit, searches.everythingInProvince(search, DirectorySearch.MOST_EXPORTED));
    }

    private void csv(HttpServletResponse response, List<List<String>> rows, String name)
            throws IOException {
        begin(response, "text/csv;charset=UTF-8", name + ".csv");
        try (var writer =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            table.csv(rows, writer);
        }
    }

    private void xlsx(HttpServletResponse response, List<List<String>> rows, String name)
            throws IOException {
        begin(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name + ".xlsx");
        table.xlsx(rows, response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", A_MINUTE.getHeaderValue());
    }
}
