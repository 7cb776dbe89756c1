package tongli.cli.data;

import java.util.ArrayList;
import java.util.List;
import tongli.cli.lines.LineSet;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Finding;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code clean} reads from a line, judges it by, and writes.
 *
 * @param <T> what is read
 */
sealed interface Cleaner<T> {
    /** The fields that are read, as an option names them. */
    List<String> fields();

    /** @throws UnreadableContent if the line holds no such thing, or it cannot be read */
    T read(LineSet set, LineSet.Line line);

    ContentRules<T> rules();

    /** Why lines go. */
    List<Finding> losses();

    /** The line with what it holds now; as it stands if nothing changed, so that numbers and spaces stay as they were written. */
    String written(LineSet set, LineSet.Line line, T now);

    /** Texts in one field or several. */
    record OfTexts(List<String> fields, ContentRules<List<String>> rules) implements Cleaner<List<String>> {
        @Override
        public List<String> read(LineSet set, LineSet.Line line) {
            return fields.stream().map(field -> TextContent.string(line, field)).toList();
        }

        @Override
        public List<Finding> losses() {
            return List.of(Finding.UNREADABLE, Finding.BLANK);
        }

        @Override
        public String written(LineSet set, LineSet.Line line, List<String> texts) {
            ObjectNode now = line.fields().deepCopy();
            for (int i = 0; i < fields.size(); i++) {
                String text = set.isTable() ? texts.get(i).replaceAll("[\t\n]", " ") : texts.get(i);
                now.put(fields.get(i), text);
            }
            if (now.equals(line.fields())) {
                return line.raw();
            }
            List<String> cells = new ArrayList<>();
            set.header().forEach(column -> cells.add(now.get(column).stringValue()));
            return set.isTable() ? String.join("\t", cells) : TongliJson.line(now);
        }
    }

    /** Files, which are only looked at. */
    record OfFiles<T>(FileContent<T> content, ContentRules<T> rules) implements Cleaner<T> {
        @Override
        public List<String> fields() {
            return List.of(content.field());
        }

        @Override
        public T read(LineSet set, LineSet.Line line) {
            return content.read(set, line);
        }

        @Override
        public List<Finding> losses() {
            return List.of(Finding.UNREADABLE, Finding.MISSING_FILE, Finding.UNDECODABLE);
        }

        @Override
        public String written(LineSet set, LineSet.Line line, T now) {
            return line.raw();
        }
    }
}
