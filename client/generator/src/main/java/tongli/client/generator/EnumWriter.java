package tongli.client.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a set of codes as an enum that reads codes of later servers too, as {@code UNRECOGNISED}. */
final class EnumWriter {

    private EnumWriter() {}

    static String write(String name, List<String> codes, List<Schemas.Use> uses) {
        String constants = codes.stream()
                .map(code -> "    " + Names.constant(code) + "(" + Names.literal(code) + "),\n")
                .collect(Collectors.joining());
        String used = uses.stream()
                .map(use -> "{@code " + use.owner() + "." + use.field() + "}")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return """
                // Made from docs/openapi.json by client/generator; not to be edited.
                package tongli.client.model;

                import com.fasterxml.jackson.annotation.JsonCreator;
                import com.fasterxml.jackson.annotation.JsonValue;

                /** The codes of %2$s. */
                public enum %1$s {
                %3$s    /** A code that this client does not know: the server is newer. Not to be sent. */
                    UNRECOGNISED("");

                    private final String code;

                    %1$s(String code) {
                        this.code = code;
                    }

                    /** As the API writes it. */
                    @JsonValue
                    public String code() {
                        return code;
                    }

                    /** What the API writes so; {@link #UNRECOGNISED} for what this client does not know. */
                    @JsonCreator
                    public static %1$s of(String code) {
                        for (%1$s one : values()) {
                            if (one.code.equals(code)) {
                                return one;
                            }
                        }
                        return UNRECOGNISED;
                    }

                    @Override
                    public String toString() {
                        return code;
                    }
                }
                """.formatted(name, used, constants);
    }
}
