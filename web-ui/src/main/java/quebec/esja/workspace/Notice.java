package quebec.esja.workspace;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/// A sentence that tells what has just happened.
public final class Notice {

    private static final int SHORT = 4_000;
    private static final int LONG = 12_000;

    private Notice() {}

    /// It is done.
    public static void done(String sentence) {
        show(sentence, SHORT, NotificationVariant.LUMO_SUCCESS);
    }

    /// It could not be done; the sentence says why and how to mend it.
    public static void refused(String sentence) {
        show(sentence, LONG, NotificationVariant.LUMO_ERROR).setAssertive(true);
    }

    private static Notification show(
            String sentence, int milliseconds, NotificationVariant variant) {
        var notification = Notification.show(sentence, milliseconds, Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        return notification;
    }
}
