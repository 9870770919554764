package quebec.esja.site.dev;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import quebec.esja.settings.Settings;
import quebec.esja.site.Field;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

@Controller
class DevPages {

    private final Templates templates;
    private final Optional<MailFolder> mail;

    DevPages(Templates templates, Settings settings) {
        this.templates = templates;
        this.mail = settings.devMail().map(MailFolder::new);
    }

    @GetMapping("/dev/mail")
    Html mails(Visit visit) {
        return Html.once(
                templates.devMails(
                        visit.page(visit.t("dev.mail.title")).notIndexed(), folder().all()));
    }

    @GetMapping(value = "/dev/mail", params = "format=json")
    ResponseEntity<List<LocalMail>> mailsAsJson() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(folder().all());
    }

    @GetMapping("/dev/mail/{mail}")
    Html mail(Visit visit, @PathVariable("mail") String id) {
        var found = folder().find(id).orElseThrow(DevPages::notFound);
        return Html.once(templates.devMail(visit.page(found.subject()).notIndexed(), found));
    }

    /// Every component of the site, as it stands and as it fails.
    @GetMapping("/dev/style")
    Html style(Visit visit) {
        folder();
        var fields =
                List.of(
                        Field.line("nom", visit.t("dev.style.field.name"))
                                .hinted(visit.t("dev.style.field.hint")),
                        Field.email("courriel", visit.t("dev.style.field.email"))
                                .answered(
                                        "x@", Map.of("courriel", visit.t("dev.style.field.error"))),
                        Field.choice(
                                "forme",
                                visit.t("dev.style.field.choice"),
                                List.of(
                                        new Field.Option("coop", "Coopérative"),
                                        new Field.Option("obnl", "OBNL"))),
                        Field.lines("texte", visit.t("dev.style.field.lines"), 600).optional(),
                        Field.tick("accord", visit.t("dev.style.field.tick")));
        return Html.once(
                templates.devStyle(visit.page(visit.t("dev.style.title")).notIndexed(), fields));
    }

    private MailFolder folder() {
        return mail.orElseThrow(DevPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
