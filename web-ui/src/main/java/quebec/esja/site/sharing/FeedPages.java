package quebec.esja.site.sharing;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import quebec.esja.directory.NewListing;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.site.Visit;

/// The latest enterprises of a Pôle, as an Atom feed (RFC 4287).
@Controller
class FeedPages {

    private static final int MOST = 30;
    private static final CacheControl TEN_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    /// What XML 1.0 has no way to write.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final SupplierDirectory directory;

    FeedPages(SupplierDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/{pole}/nouvelles.atom")
    ResponseEntity<byte[]> feed(Visit visit) throws XMLStreamException {
        var listings = directory.newest(MOST);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
                .cacheControl(TEN_MINUTES)
                .body(written(visit, listings).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Visit visit, List<NewListing> listings)
            throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        var home = visit.origin() + visit.href("/" + visit.here().slug());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", visit.language().code());
        text(xml, "id", home + "/nouvelles.atom");
        text(xml, "title", visit.t("sharing.feed.title", visit.here().name()));
        text(
                xml,
                "updated",
                listings.stream()
                        .map(NewListing::changedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        link(xml, "self", home + "/nouvelles.atom");
        link(xml, "alternate", home + "/repertoire");
        xml.writeStartElement("author");
        text(xml, "name", visit.here().name());
        xml.writeEndElement();
        for (var listing : listings) {
            entry(xml, visit, home, listing);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return out.toString();
    }

    private static void entry(XMLStreamWriter xml, Visit visit, String home, NewListing listing)
            throws XMLStreamException {
        var address = home + "/repertoire/" + listing.slug();
        xml.writeStartElement("entry");
        text(xml, "id", address);
        text(xml, "title", listing.name());
        text(xml, "published", listing.listedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        text(xml, "updated", listing.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", address);
        text(xml, "summary", listing.description().in(visit.language().locale()));
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNWRITABLE.matcher(text).replaceAll(" "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
