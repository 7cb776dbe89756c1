package tongli.cli.persona;

import java.util.List;
import tongli.core.Blank;
import tongli.core.BundledText;
import tongli.wire.TongliJson;

/** Authored JSON lines that check simulated people; they lie in {@code /checks}. Stateless. */
final class CheckLines {
    private CheckLines() {}

    /** @param name such as {@code pairs/zh-a} */
    static <T> List<T> read(String name, Class<T> type) {
        return BundledText.read(CheckLines.class, "/checks/%s.jsonl".formatted(name))
                .lines()
                .filter(line -> !Blank.is(line))
                .map(line -> TongliJson.mapper().readValue(line, type))
                .toList();
    }
}
