package quebec.esja.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import quebec.esja.doors.PoleFront.Standing;
import quebec.esja.site.templates.Templates;

/// What is answered when something cannot be: a sentence and a way out for people, RFC 9457 for programs.
@Controller
class ErrorPages implements ErrorController {

    /// The statuses that have sentences of their own; the others are told as the nearest of them.
    private static final Map<Integer, String> TEXTS =
            Map.of(
                    400, "site.error.400",
                    403, "site.error.403",
                    404, "site.error.404",
                    405, "site.error.400",
                    413, "site.error.413",
                    429, "site.error.429",
                    500, "site.error.500",
                    503, "site.error.503");

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @RequestMapping("/error")
    Object page(Visit visit, HttpServletRequest request) {
        var status = status(request);
        if (isForProgram(visit, request)) {
            return problem(status);
        }
        if (status == HttpStatus.NOT_FOUND
                && visit.pole().filter(pole -> pole.standing() == Standing.PREPARING).isPresent()) {
            var soon =
                    visit.abroad()
                            .page(visit.t("site.soon.title", visit.here().name()))
                            .notIndexed();
            return Html.once(templates.siteSoon(soon)).with(status);
        }
        var texts = texts(status);
        var page = visit.page(visit.t(texts + ".title")).notIndexed();
        return Html.once(templates.siteError(page, visit.t(texts + ".sentence"))).with(status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus status
                ? status
                : HttpStatus.NOT_FOUND;
    }

    private static String texts(HttpStatus status) {
        return TEXTS.getOrDefault(
                status.value(), status.is4xxClientError() ? "site.error.400" : "site.error.500");
    }

    private static boolean isForProgram(Visit visit, HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader("Accept"));
        return visit.path().startsWith("/api/")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(ProblemDetail.forStatus(status));
    }
}
