package tongli.server;

import java.util.UUID;
import org.springframework.core.convert.converter.Converter;

/** Reads a session's id as it is written; Spring's own would pass over white space around it, and Java's over missing digits. */
final class SessionIdConverter implements Converter<String, UUID> {

    @Override
    public UUID convert(String written) {
        UUID id = UUID.fromString(written);
        if (!id.toString().equalsIgnoreCase(written)) {
            throw new IllegalArgumentException("not a UUID as it is written");
        }
        return id;
    }
}
