package quebec.esja.site.directory;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import quebec.esja.territory.Place;

/// What was written in « Livré à », and how it was taken.
@NamedInterface("directory")
public sealed interface AskedPlace {

    /// As typed, or what is read as the place when a code was given.
    String typed();

    /// The code to search with; empty when there is none.
    String code();

    /// Nothing was written.
    record Nowhere() implements AskedPlace {
        @Override
        public String typed() {
            return "";
        }

        @Override
        public String code() {
            return "";
        }
    }

    /// @param others places it may mean as well
    record Known(String typed, Place place, List<Place> others) implements AskedPlace {
        public Known {
            others = List.copyOf(others);
        }

        @Override
        public String code() {
            return place.code();
        }
    }

    /// No place of Québec looks like it.
    record Unknown(String typed) implements AskedPlace {
        @Override
        public String code() {
            return "";
        }
    }
}
