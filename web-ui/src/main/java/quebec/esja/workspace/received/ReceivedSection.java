package quebec.esja.workspace.received;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.replies.Replies;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the needs that wait for an answer of the person's enterprises.
@org.springframework.stereotype.Component
class ReceivedSection implements TodaySection {

    private static final int ORDER = 19;

    private final Replies replies;
    private final ReceivingSuppliers own;

    ReceivedSection(Replies replies, ReceivingSuppliers own) {
        this.replies = replies;
        this.own = own;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.SUPPLIER_MANAGER)) {
            return Optional.empty();
        }
        var waiting =
                replies.received(own.all()).stream()
                        .filter(row -> row.answerable() && row.reply().isEmpty())
                        .count();
        if (waiting == 0) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var section =
                new Section(
                        new H2(texts.get("received.title")),
                        new UnorderedList(
                                new ListItem(
                                        new Anchor(
                                                pole.slug() + "/besoins/recus",
                                                texts.get("received.today", waiting)))));
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
