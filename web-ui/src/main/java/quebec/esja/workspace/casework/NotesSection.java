package quebec.esja.workspace.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import quebec.esja.casework.Note;
import quebec.esja.casework.NoteChange;
import quebec.esja.casework.Notes;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The notes about an enterprise, newest first; each is edited by who wrote it.
final class NotesSection extends Section {

    private static final long serialVersionUID = 1L;

    private final SupplierId enterprise;
    private final transient Notes notes;
    private final transient Acting acting;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final UnorderedList list = new UnorderedList();

    NotesSection(SupplierId enterprise, Notes notes, Acting acting) {
        this.enterprise = enterprise;
        this.notes = notes;
        this.acting = acting;
        addClassName("notes");
        list.addClassName("note-list");
        add(new H2(texts.get("casework.notes")), writing(), list);
        draw();
    }

    private Component writing() {
        var text = area("", texts.get("casework.note.new"));
        var write =
                new Button(
                        texts.get("casework.note.write"),
                        _ -> {
                            switch (notes.write(enterprise, text.getValue(), acting.actor())) {
                                case NoteChange.Saved _ -> {
                                    text.clear();
                                    text.setInvalid(false);
                                    draw();
                                }
                                case NoteChange.Refused _,
                                        NoteChange.Stale _,
                                        NoteChange.NotYours _ ->
                                        refuse(text);
                            }
                        });
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(text)
                .resetFocusOnActiveElement();
        var form = new Div(text, write);
        form.addClassName("note-form");
        return form;
    }

    private TextArea area(String value, String label) {
        var text = new TextArea(label);
        text.setValue(value);
        text.setMaxLength(Notes.LONGEST);
        text.setMinRows(3);
        text.setWidthFull();
        return text;
    }

    private void refuse(TextArea text) {
        text.setErrorMessage(texts.get("casework.note.refused"));
        text.setInvalid(true);
        text.focus();
    }

    private void draw() {
        list.removeAll();
        var written = notes.of(enterprise);
        written.forEach(note -> list.add(item(note)));
        if (written.isEmpty()) {
            list.add(new ListItem(texts.get("casework.notes.none")));
        }
    }

    private ListItem item(Note note) {
        var formats = Formats.of(texts.language());
        var by =
                new Paragraph(
                        note.editedAt()
                                .map(at ->
                                        texts.get(
                                                "casework.note.edited-by",
                                                note.authorName(),
                                                formats.date(Days.of(note.writtenAt())),
                                                formats.date(Days.of(at))))
                                .orElseGet(() ->
                                        texts.get(
                                                "casework.note.by",
                                                note.authorName(),
                                                formats.date(Days.of(note.writtenAt())))));
        by.addClassName("hint");
        var said = new Paragraph(note.text());
        said.addClassName("said");
        var item = new ListItem(by, said);
        if (note.isBy(acting.actor())) {
            var edit = new Button(texts.get("casework.note.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            edit.addClickListener(_ -> edit(item, note));
            var remove = new Button(texts.get("casework.note.remove"), _ -> remove(note));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var actions = new Div(edit, remove);
            actions.addClassName("row-actions");
            item.add(actions);
        }
        return item;
    }

    private void edit(ListItem item, Note note) {
        var text = area(note.text(), texts.get("casework.note.edit"));
        var save =
                new Button(
                        texts.get("casework.note.save"),
                        _ -> {
                            switch (notes.edit(
                                    note.id(), text.getValue(), note.version(), acting.actor())) {
                                case NoteChange.Saved _ -> draw();
                                case NoteChange.Refused _ -> refuse(text);
                                case NoteChange.Stale(Note now) -> {
                                    Notice.refused(texts.get("casework.note.stale", now.text()));
                                    edit(item, withText(now, text.getValue()));
                                }
                                case NoteChange.NotYours _ -> {
                                    Notice.refused(texts.get("casework.note.gone"));
                                    draw();
                                }
                            }
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(text)
                .resetFocusOnActiveElement();
        var cancel = new Button(texts.get("workspace.cancel"), _ -> draw());
        var actions = new Div(save, cancel);
        actions.addClassName("row-actions");
        item.removeAll();
        item.add(text, actions);
        text.focus();
    }

    /// What was typed, on the version that stands now: saving again writes over it knowingly.
    private static Note withText(Note now, String typed) {
        return new Note(
                now.id(),
                typed,
                now.author(),
                now.authorName(),
                now.writtenAt(),
                now.editedAt(),
                now.version());
    }

    private void remove(Note note) {
        Confirm.ask(
                texts.get("casework.note.remove.question"),
                note.text().length() > 200 ? note.text().substring(0, 199) + "…" : note.text(),
                texts.get("casework.note.remove"),
                () -> {
                    notes.delete(enterprise, note.id(), acting.actor());
                    draw();
                });
    }
}
