package tongli.cli.persona;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tongli.core.Blank;
import tongli.wire.TongliJson;

/** Authored JSON lines that check simulated people; they lie in {@code /checks}. Stateless. */
final class CheckLines {
    private CheckLines() {}

    /** @param name such as {@code pairs/zh-a} */
    static <T> List<T> read(String name, Class<T> type) {
        String file = "/checks/%s.jsonl".formatted(name);
        try (InputStream in = CheckLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; rebuild Tongli");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !Blank.is(line))
                    .map(line -> TongliJson.mapper().readValue(line, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
