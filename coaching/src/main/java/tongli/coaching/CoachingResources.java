package tongli.coaching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that lie beside this package's classes. */
final class CoachingResources {

    private CoachingResources() {}

    static String text(String name) {
        try (InputStream in = CoachingResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "tongli/coaching/%s is not on the class path; build the module again".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("tongli/coaching/%s cannot be read".formatted(name), e);
        }
    }

    /** Lines that say something: blank ones and {@code #} comments are left out. */
    static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
