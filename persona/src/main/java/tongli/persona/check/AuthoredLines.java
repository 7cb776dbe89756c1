package tongli.persona.check;

import java.util.List;
import java.util.Optional;
import tongli.core.BundledText;

/** Lines that an author wrote for a learner, one a line of a file on the class path. Stateless. */
final class AuthoredLines {
    private AuthoredLines() {}

    /** Without blank ones; empty if there is no such file. */
    static Optional<List<String>> read(String name) {
        return BundledText.find(AuthoredLines.class, name)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
