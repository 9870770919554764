package quebec.esja.workspace.composing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.CompositionData.Ordering;
import quebec.esja.compositions.Compositions;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The cover, the language and the pages of a portfolio.
final class DressFields extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final TextField name = new TextField(texts.get("composing.name"));
    private final TextField title = new TextField(texts.get("composing.cover.title"));
    private final TextArea text = new TextArea(texts.get("composing.cover.text"));
    private final RadioButtonGroup<Language> language =
            new RadioButtonGroup<>(texts.get("composing.language"));
    private final RadioButtonGroup<PortfolioDesign.Pages> pages =
            new RadioButtonGroup<>(texts.get("composing.pages"));
    private final RadioButtonGroup<Ordering> ordering =
            new RadioButtonGroup<>(texts.get("composing.ordering"));
    private final Checkbox monochrome = new Checkbox(texts.get("composing.monochrome"));

    DressFields(CompositionData data) {
        addClassName("form-section");
        name.setMaxLength(Compositions.LONGEST_NAME);
        name.setValue(data.name());
        title.setMaxLength(Compositions.LONGEST_TITLE);
        title.setHelperText(texts.get("composing.cover.title.hint"));
        title.setValue(data.design().title());
        text.setMaxLength(Compositions.LONGEST_TEXT);
        text.setValue(data.design().text());
        text.addClassName("form-wide");
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> texts.get("platform.language." + one.code()));
        language.setValue(data.language());
        pages.setItems(PortfolioDesign.Pages.values());
        pages.setItemLabelGenerator(one -> texts.get("composing.pages." + one.code()));
        pages.setValue(data.design().pages());
        ordering.setItems(Ordering.values());
        ordering.setItemLabelGenerator(one -> texts.get("composing.ordering." + one.code()));
        ordering.setValue(data.ordering());
        monochrome.setValue(data.design().monochrome());
        var fields = new Div(name, title, text, language, ordering, pages, monochrome);
        fields.addClassName("form-section-fields");
        add(new H2(texts.get("composing.dress")), fields);
    }

    CompositionData data(List<CompositionData.Section> sections) {
        return new CompositionData(
                name.getValue().strip(),
                language.getValue(),
                new PortfolioDesign(
                        title.getValue().strip(),
                        text.getValue().strip(),
                        pages.getValue(),
                        monochrome.getValue()),
                ordering.getValue(),
                sections);
    }
}
