package quebec.esja.acceptance;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the data of an enterprise as JSON, component by component, and reads it back. A profile kept before a component existed
/// is read with that component blank; one that is no longer known is passed over.
public final class StoredProfile {

    /// How [#write] writes. A form that [#read] could not read takes another number, and the way to read this one stays.
    static final int FORM = 1;

    private static final String OFFERINGS = "offerings";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ServiceArea.class, Named.class)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private StoredProfile() {}

    /// Which record a value is of.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    public static String write(SupplierData data) {
        return JSON.writeValueAsString(data);
    }

    static String writeBeside(Beside beside) {
        return JSON.writeValueAsString(beside);
    }

    static Beside readBeside(String json) {
        return JSON.readValue(json, Beside.class);
    }

    public static SupplierData read(String json) {
        ObjectNode kept = (ObjectNode) JSON.readTree(json);
        ObjectNode blank = JSON.valueToTree(OfferingData.titled("", "", List.of()));
        ArrayNode offerings = JSON.createArrayNode();
        kept.withArray(OFFERINGS).forEach(one -> offerings.add(over(blank.deepCopy(), one)));
        ObjectNode whole = JSON.valueToTree(SupplierData.named(""));
        over(whole, kept);
        whole.set(OFFERINGS, offerings);
        return JSON.treeToValue(whole, SupplierData.class);
    }

    /// Puts what was kept over what is blank.
    private static ObjectNode over(ObjectNode blank, JsonNode kept) {
        kept.forEachEntry((name, value) -> {
            if (value.isObject() && blank.get(name) instanceof ObjectNode deeper) {
                over(deeper, value);
            } else {
                blank.set(name, value);
            }
        });
        return blank;
    }
}
