package quebec.esja.site.answers;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import quebec.esja.SiteMap;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Throttle;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

@Controller
class AnswerPages {

    private static final String CHOICE = "choix";

    private final Templates templates;
    private final MailLinks links;
    private final Throttle throttle;
    private final Map<String, MailAnswer> answers = new HashMap<>();

    AnswerPages(Templates templates, MailLinks links, Throttle throttle, List<MailAnswer> answers) {
        this.templates = templates;
        this.links = links;
        this.throttle = throttle;
        answers.forEach(answer -> answer.purposes().forEach(purpose -> add(purpose, answer)));
    }

    private void add(String purpose, MailAnswer answer) {
        if (answers.put(purpose, answer) != null) {
            throw new IllegalStateException("two answers to " + purpose);
        }
    }

    @GetMapping(SiteMap.ANSWER)
    View read(Visit visit, @PathVariable String token) {
        var link = reading(visit, token);
        return purpose(link)
                .map(answers::get)
                .map(answer -> page(visit, answer.read(link, visit), HttpStatus.OK))
                .orElseGet(() -> unknown(visit));
    }

    @PostMapping(SiteMap.ANSWER)
    View act(
            Visit visit,
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam Map<String, String> typed) {
        if (!throttle.admits(request)) {
            return page(
                    visit,
                    Reply.said(visit.t("site.error.429.title"), visit.t("site.error.429.sentence")),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        var link = reading(visit, token);
        return purpose(link)
                .map(answers::get)
                .map(answer ->
                        answer.act(token, link, typed.getOrDefault(CHOICE, ""), typed, visit))
                .map(reply -> page(visit, reply, status(reply)))
                .orElseGet(() -> unknown(visit));
    }

    private LinkReading reading(Visit visit, String token) {
        return visit.pole().isEmpty() ? new LinkReading.Unknown() : links.read(token);
    }

    private static Optional<String> purpose(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(var purpose, var _) -> Optional.of(purpose);
            case LinkReading.Used(var purpose, var _) -> Optional.of(purpose);
            case LinkReading.Expired(var purpose, var _) -> Optional.of(purpose);
            case LinkReading.Unknown _ -> Optional.empty();
        };
    }

    private static HttpStatus status(Reply reply) {
        return switch (reply) {
            case Reply.Question question when !question.problems().isEmpty() ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
            case Reply.Question _, Reply.Said _, Reply.Kept _, Reply.Taken _ -> HttpStatus.OK;
        };
    }

    private View unknown(Visit visit) {
        return page(
                visit,
                Reply.said(visit.t("answers.unknown.title"), visit.t("answers.unknown.sentence")),
                HttpStatus.NOT_FOUND);
    }

    private View page(Visit visit, Reply reply, HttpStatus status) {
        return switch (reply) {
            case Reply.Question question ->
                    html(templates.answersQuestion(page(visit, reply), question), status);
            case Reply.Said said -> html(templates.answersSaid(page(visit, reply), said), status);
            case Reply.Kept kept -> html(templates.answersKept(page(visit, reply), kept), status);
            case Reply.Taken taken -> new TakenFile(taken);
        };
    }

    private static Page page(Visit visit, Reply reply) {
        return visit.page(reply.title()).notIndexed();
    }

    private static Html html(JteModel template, HttpStatus status) {
        return Html.once(template).with(status);
    }
}
