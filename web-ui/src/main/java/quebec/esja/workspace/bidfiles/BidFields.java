package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import quebec.esja.bidfile.BidDetails;
import quebec.esja.bidfile.BidKind;
import quebec.esja.bidfile.BidWords;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;

/// What is told of a document.
final class BidFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<BidKind> kind = new Select<>();
    private final TextField title;
    private final TextField number;
    private final TextField issuer;
    private final DayField until;

    BidFields(Texts texts) {
        addClassName("form-section-fields");
        kind.setLabel(texts.get("bids.field.kind"));
        kind.setItems(BidKind.values());
        kind.setItemLabelGenerator(one -> BidWords.kind(one, texts));
        title = field(texts, "title", BidDetails.LONGEST_TITLE);
        kind.addValueChangeListener(
                change -> title.setRequiredIndicatorVisible(change.getValue() == BidKind.OTHER));
        number = field(texts, "number", BidDetails.LONGEST_NUMBER);
        issuer = field(texts, "issuer", BidDetails.LONGEST_TITLE);
        until = new DayField(texts.get("bids.field.until"), texts.language());
        until.setHelperText(texts.get("bids.field.until.hint"));
        add(kind, title, number, issuer, until);
        clear();
    }

    private static TextField field(Texts texts, String name, int most) {
        var field = new TextField(texts.get("bids.field." + name));
        field.setMaxLength(most);
        field.setValueChangeMode(
                ValueChangeMode.EAGER); // a file may be dropped while the field has the keyboard
        return field;
    }

    void clear() {
        show(new BidDetails(BidKind.INSURANCE, "", "", "", Optional.empty()));
    }

    void show(BidDetails details) {
        kind.setValue(details.kind());
        title.setValue(details.title());
        number.setValue(details.number());
        issuer.setValue(details.issuer());
        until.setValue(details.validUntil().orElse(null));
    }

    BidDetails details() {
        return new BidDetails(
                kind.getValue(),
                title.getValue(),
                number.getValue(),
                issuer.getValue(),
                Optional.ofNullable(until.getValue()));
    }
}
