package quebec.esja.workspace;

import com.vaadin.flow.component.html.Span;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.texts.Texts;

/// How well a contract is proved: the same sign and word as on the public site, colour never alone.
public final class EvidenceBadge extends Span {

    private static final long serialVersionUID = 1L;

    public EvidenceBadge(EvidenceGrade grade, Texts texts) {
        var sign = new Span(sign(grade));
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(texts.get(grade.text())));
        addClassNames("status", "evidence-" + grade.code());
        getElement().setAttribute("title", texts.get(grade.text() + ".what"));
    }

    /// The sign alone, for charts and files.
    public static String sign(EvidenceGrade grade) {
        return switch (grade) {
            case DECLARED -> "○";
            case CONFIRMED -> "◐";
            case CORROBORATED -> "●";
        };
    }
}
