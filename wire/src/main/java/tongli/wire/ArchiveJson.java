package tongli.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How values are kept exactly as they are: by their fields alone. Stateless. */
final class ArchiveJson {

    private ArchiveJson() {}

    static JsonMapper.Builder exact() {
        return JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY));
    }

    /**
     * @param name of what it should be, for whoever reads the message
     * @throws IllegalArgumentException if {@code json} is nothing that this release can read
     */
    static <T> T read(JsonMapper mapper, String json, Class<T> type, String name) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException broken) {
            // the parser's own message quotes the text, which may hold a person's words
            throw new IllegalArgumentException("a stored %s cannot be read: %s at %s"
                    .formatted(name, broken.getClass().getSimpleName(), where(broken)));
        }
    }

    private static String where(JacksonException broken) {
        return broken.getPath().isEmpty()
                ? "the start"
                : broken.getPath().get(broken.getPath().size() - 1).getPropertyName();
    }
}
