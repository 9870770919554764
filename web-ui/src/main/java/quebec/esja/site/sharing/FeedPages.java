package quebec.esja.site.sharing;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.directory.NewListing;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.PlaceReader;
import quebec.esja.site.directory.Question;
import quebec.esja.texts.Said;

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
    private final DirectorySearch searches;
    private final PlaceReader places;

    FeedPages(SupplierDirectory directory, DirectorySearch searches, PlaceReader places) {
        this.searches = searches;
        this.places = places;
        this.directory = directory;
    }

    /// The filters are those of the directory; the order is always the newest first.
    @GetMapping("/{pole}/nouvelles.atom")
    ResponseEntity<byte[]> feed(Visit visit, @RequestParam MultiValueMap<String, String> parameters)
            throws XMLStreamException {
        var search = Question.read(parameters, places).search().sortedBy(SupplierSearch.Sort.FIT);
        var listings = search.equals(SupplierSearch.ALL) ? directory.newest(MOST) : newest(search);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
                .cacheControl(TEN_MINUTES)
                .body(written(visit, search, listings).getBytes(StandardCharsets.UTF_8));
    }

    private List<NewListing> newest(SupplierSearch search) {
        var found =
                searches.everything(search, DirectorySearch.MOST_EXPORTED).stream()
                        .map(supplier -> supplier.slug().value())
                        .collect(Collectors.toSet());
        return directory.newest(DirectorySearch.MOST_EXPORTED).stream()
                .filter(listing -> found.contains(listing.slug()))
                .limit(MOST)
                .toList();
    }

    private static String written(Visit visit, SupplierSearch search, List<NewListing> listings)
            throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        var home = visit.origin() + visit.href("/" + visit.here().slug());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", visit.language().code());
        var self = Question.address(home + "/nouvelles.atom", search);
        text(xml, "id", self);
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
        link(xml, "self", self);
        link(xml, "alternate", Question.address(home + "/repertoire", search));
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
        var said = Said.of(listing.description(), visit.language());
        xml.writeStartElement("summary");
        if (said.lang() != null) {
            xml.writeAttribute("xml:lang", said.lang());
        }
        xml.writeCharacters(UNWRITABLE.matcher(said.text()).replaceAll(" "));
        xml.writeEndElement();
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
