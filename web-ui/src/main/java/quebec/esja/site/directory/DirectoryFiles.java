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
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.site.Visit;

/// The result of a search to take away: for programs page by page, as a table in whole.
@Controller
class DirectoryFiles {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final SupplierDirectory directory;
    private final ServedTerritories served;
    private final PlaceReader places;
    private final DirectoryJson json;
    private final DirectoryTable table;

    DirectoryFiles(
            SupplierDirectory directory,
            ServedTerritories served,
            PlaceReader places,
            DirectoryJson json,
            DirectoryTable table) {
        this.directory = directory;
        this.served = served;
        this.places = places;
        this.json = json;
        this.table = table;
    }

    @GetMapping("/{pole}/repertoire.json")
    ResponseEntity<DirectoryJson.Answer> json(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var question = Question.read(parameters, places);
        var found = directory.search(question.search(), served.of(visit.here()));
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(json.answer(visit, found));
    }

    @GetMapping("/{pole}/repertoire.csv")
    void csv(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(visit, parameters);
        begin(response, "text/csv;charset=UTF-8", "repertoire-" + visit.here().slug() + ".csv");
        try (var writer =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            table.csv(rows, writer);
        }
    }

    @GetMapping("/{pole}/repertoire.xlsx")
    void xlsx(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(visit, parameters);
        begin(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "repertoire-" + visit.here().slug() + ".xlsx");
        table.xlsx(rows, response.getOutputStream());
    }

    private List<List<String>> rows(Visit visit, MultiValueMap<String, String> parameters) {
        var search = Question.read(parameters, places).search();
        List<Supplier> found = directory.everything(search, SupplierDirectory.MOST_EXPORTED);
        return table.rows(visit, found);
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", A_MINUTE.getHeaderValue());
    }
}
