package quebec.esja.workspace;

import com.vaadin.flow.server.WrappedSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quebec.esja.doors.PoleFront;

/// The Pôle of each open page of a session. It lies in the HTTP session, because Vaadin's own may only be read by who has locked it.
final class UiPoles implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, PoleFront> byPage = new ConcurrentHashMap<>();

    /// The pages of that session; none when it is not one of the workspace.
    static Optional<UiPoles> of(@Nullable WrappedSession session) {
        return session != null
                        && session.getAttribute(UiPoles.class.getName()) instanceof UiPoles pages
                ? Optional.of(pages)
                : Optional.empty();
    }

    static void begin(WrappedSession session) {
        session.setAttribute(UiPoles.class.getName(), new UiPoles());
    }

    void put(int page, Optional<PoleFront> pole) {
        pole.ifPresentOrElse(front -> byPage.put(page, front), () -> byPage.remove(page));
    }

    void forget(int page) {
        byPage.remove(page);
    }

    Optional<PoleFront> of(int page) {
        return Optional.ofNullable(byPage.get(page));
    }
}
