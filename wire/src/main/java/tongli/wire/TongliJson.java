package tongli.wire;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the shapes of this package, and reads requests. Immutable, safe for many threads. */
public final class TongliJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // the order of the contract, not of the alphabet
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TongliJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** One line of JSON. */
    public static String line(Object shape) {
        return MAPPER.writeValueAsString(shape);
    }
}
