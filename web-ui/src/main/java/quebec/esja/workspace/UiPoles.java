package quebec.esja.workspace;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import quebec.esja.doors.PoleFront;

/// The Pôle of each open page of a session, readable before the session is locked.
final class UiPoles implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, PoleFront> byPage = new ConcurrentHashMap<>();

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
