package tongli.cli.analyze;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.wire.EmotionJson;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines in batches and writes one JSON object a line, in the same order, holding one batch in memory. */
final class EmotionLines {
    private static final int BATCH = 128;

    private final EmotionReader reader;
    private final Function<String, EmotionQuery> query;

    EmotionLines(EmotionReader reader, Function<String, EmotionQuery> query) {
        this.reader = reader;
        this.query = query;
    }

    /** How many lines could not be read. */
    int copy(InputLines lines, Writer out) throws IOException {
        int bad = 0;
        List<InputLines.Item> batch = new ArrayList<>(BATCH);
        for (InputLines.@Nullable Item item = lines.next(); item != null; item = lines.next()) {
            batch.add(item);
            if (batch.size() == BATCH) {
                bad += write(batch, out);
                batch.clear();
            }
        }
        return bad + write(batch, out);
    }

    private int write(List<InputLines.Item> batch, Writer out) throws IOException {
        List<EmotionReading> readings = reader.readAll(batch.stream()
                .filter(item -> item.error().isEmpty())
                .map(item -> query.apply(item.text()))
                .toList());
        int next = 0;
        int bad = 0;
        for (InputLines.Item item : batch) {
            if (item.error().isEmpty()) {
                out.write(TongliJson.line(answer(item, readings.get(next++))));
            } else {
                bad++;
                out.write(TongliJson.line(
                        item.fields().deepCopy().put("line", item.line()).put("error", item.error())));
            }
            out.write('\n');
        }
        out.flush();
        return bad;
    }

    /** The line's own fields first, those whose name the answer needs under {@code input_NAME}, then the answer. */
    private static ObjectNode answer(InputLines.Item item, EmotionReading reading) {
        ObjectNode answer = TongliJson.mapper().valueToTree(EmotionJson.of(reading));
        ObjectNode line = TongliJson.mapper().createObjectNode();
        item.fields().properties().forEach(field -> {
            boolean sameText = field.getKey().equals("text")
                    && field.getValue().isString()
                    && field.getValue().stringValue().equals(reading.text());
            if (!sameText) {
                line.set(answer.has(field.getKey()) ? "input_" + field.getKey() : field.getKey(), field.getValue());
            }
        });
        line.setAll(answer);
        return line;
    }
}
