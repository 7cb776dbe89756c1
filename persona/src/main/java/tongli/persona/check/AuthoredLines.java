package tongli.persona.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Lines that an author wrote for a learner, one a line of a file on the class path. Stateless. */
final class AuthoredLines {
    private AuthoredLines() {}

    /** Without blank ones; empty if there is no such file. */
    static Optional<List<String>> read(String name) {
        try (InputStream in = AuthoredLines.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
