package tongli.wire;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the shapes of this package, and reads requests. Immutable, safe for many threads. */
public final class TongliJson {

    private static final JsonMapper MAPPER = builder().addModule(rounding()).build();
    private static final JsonMapper EXACT = builder().build();

    private TongliJson() {}

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                // the order of the contract, not of the alphabet
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What makes any mapper write its numbers to four decimals. */
    public static JacksonModule rounding() {
        return new RoundedNumbers();
    }

    /** One line of JSON, its numbers to four decimals. */
    public static String line(Object shape) {
        return MAPPER.writeValueAsString(shape);
    }

    /** One line of JSON whose numbers may be smaller than four decimals tell: rates of learning, temperatures. */
    public static String exactLine(Object shape) {
        return EXACT.writeValueAsString(shape);
    }
}
