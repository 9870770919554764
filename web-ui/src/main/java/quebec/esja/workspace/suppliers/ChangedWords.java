package quebec.esja.workspace.suppliers;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/// A text before and after, its changed words marked as `del` and `ins`: struck through and underlined, whatever the colours.
final class ChangedWords {

    private static final int MOST_WORDS = 6000;

    private final Div before = new Div();
    private final Div after = new Div();

    private ChangedWords() {
        before.addClassName("changed-words");
        after.addClassName("changed-words");
    }

    static ChangedWords of(String before, String after) {
        var changed = new ChangedWords();
        var left = words(before);
        var right = words(after);
        if (left.size() + right.size() > MOST_WORDS) {
            changed.before.add(marked("del", List.of(before)));
            changed.after.add(marked("ins", List.of(after)));
            return changed;
        }
        int fromLeft = 0;
        int fromRight = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            changed.before.add(plain(left.subList(fromLeft, source.getPosition())));
            changed.after.add(plain(right.subList(fromRight, target.getPosition())));
            if (source.size() > 0) {
                changed.before.add(marked("del", source.getLines()));
            }
            if (target.size() > 0) {
                changed.after.add(marked("ins", target.getLines()));
            }
            fromLeft = source.getPosition() + source.size();
            fromRight = target.getPosition() + target.size();
        }
        changed.before.add(plain(left.subList(fromLeft, left.size())));
        changed.after.add(plain(right.subList(fromRight, right.size())));
        return changed;
    }

    Component before() {
        return before;
    }

    Component after() {
        return after;
    }

    /// Each word with the space behind it.
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split("(?<=\\s)")));
    }

    private static Component plain(List<String> words) {
        return new Text(String.join("", words));
    }

    private static Component marked(String tag, List<String> words) {
        var mark = new HtmlContainer(tag);
        mark.setText(String.join("", words).strip());
        var spaced = new HtmlContainer("span");
        spaced.add(mark, new Text(" "));
        return spaced;
    }
}
