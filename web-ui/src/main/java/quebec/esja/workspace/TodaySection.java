package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;

/// A part of « Aujourd'hui ». Every bean of this type is asked at each visit, with the Pôle bound.
public interface TodaySection {

    /// Its place on the page, first things first, in tens.
    int order();

    /// What it shows to someone who plays these parts; nothing when nothing waits for them.
    Optional<Component> show(PoleFront pole, Set<Role> roles);
}
