package quebec.esja.workspace.casework;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import quebec.esja.casework.Notes;
import quebec.esja.casework.Tag;
import quebec.esja.casework.TagChange;
import quebec.esja.casework.Tags;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// What the team keeps about an enterprise for itself: tags, chosen or typed, and notes.
final class TeamPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Tags tags;
    private final transient Acting acting;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final MultiSelectComboBox<Tag> field = new MultiSelectComboBox<>();
    private boolean showing;

    TeamPanel(SupplierId enterprise, Tags tags, Notes notes, Acting acting) {
        this.tags = tags;
        this.acting = acting;
        addClassName("team-panel");
        field.setLabel(texts.get("casework.tags"));
        field.setHelperText(texts.get("casework.tags.hint"));
        field.setItemLabelGenerator(Tag::name);
        field.setAllowCustomValue(true);
        field.setWidth("min(640px, 100%)");
        field.addCustomValueSetListener(typed -> type(enterprise, typed.getDetail()));
        field.addValueChangeListener(
                change -> choose(enterprise, change.getOldValue(), change.getValue()));
        add(
                new Paragraph(texts.get("casework.sentence")),
                field,
                new NotesSection(enterprise, notes, acting));
        draw(enterprise);
    }

    private void draw(SupplierId enterprise) {
        showing = true;
        field.setItems(tags.all());
        field.setValue(new LinkedHashSet<>(tags.of(enterprise)));
        showing = false;
    }

    private void type(SupplierId enterprise, String typed) {
        switch (tags.named(typed, acting.actor())) {
            case TagChange.Saved(Tag tag) -> {
                tags.add(tag.id(), List.of(enterprise), acting.actor());
                draw(enterprise);
            }
            case TagChange.Refused _, TagChange.Taken _, TagChange.Gone _ ->
                    Notice.refused(texts.get("casework.tags.refused", Tags.LONGEST));
        }
    }

    private void choose(SupplierId enterprise, Set<Tag> before, Set<Tag> after) {
        if (showing) {
            return;
        }
        var added = new HashSet<>(after);
        added.removeAll(before);
        var removed = new HashSet<>(before);
        removed.removeAll(after);
        added.forEach(tag -> tags.add(tag.id(), List.of(enterprise), acting.actor()));
        removed.forEach(tag -> tags.remove(tag.id(), List.of(enterprise), acting.actor()));
        draw(enterprise);
    }
}
