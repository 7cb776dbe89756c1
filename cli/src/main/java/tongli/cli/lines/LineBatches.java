package tongli.cli.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers lines in batches and writes one JSON object a line, in the same order, holding one batch in memory. */
final class LineBatches<Q, A> {
    private static final int BATCH = 128;

    private final LineWork<Q, A> work;
    private final LineOutput output;
    private int lines;
    private int bad;

    LineBatches(LineWork<Q, A> work, LineOutput output) {
        this.work = work;
        this.output = output;
    }

    /** A line with its question, or the error that kept it from having one. */
    private record Asked<Q>(InputLines.Item item, Optional<Q> question, String error) {}

    void copy(InputLines input) throws IOException {
        List<Asked<Q>> batch = new ArrayList<>(BATCH);
        for (InputLines.@Nullable Item item = input.next(); item != null; item = input.next()) {
            batch.add(asked(item));
            if (batch.size() == BATCH) {
                answer(batch);
                batch.clear();
            }
        }
        answer(batch);
    }

    int lines() {
        return lines;
    }

    int bad() {
        return bad;
    }

    private Asked<Q> asked(InputLines.Item item) {
        if (!item.error().isEmpty()) {
            return new Asked<>(item, Optional.empty(), item.error());
        }
        try {
            return new Asked<>(item, Optional.of(work.question().apply(item.fields())), "");
        } catch (IllegalArgumentException wrong) {
            return new Asked<>(item, Optional.empty(), String.valueOf(wrong.getMessage()));
        }
    }

    private void answer(List<Asked<Q>> batch) {
        List<A> answers = work.answers()
                .apply(batch.stream()
                        .flatMap(asked -> asked.question().stream())
                        .toList());
        int next = 0;
        for (Asked<Q> asked : batch) {
            lines++;
            ObjectNode fields = asked.item().fields();
            if (asked.question().isPresent()) {
                output.write(TongliJson.line(merged(fields, work.shape().apply(answers.get(next++)))));
            } else {
                bad++;
                output.write(TongliJson.line(
                        fields.deepCopy().put("line", asked.item().line()).put("error", asked.error())));
            }
        }
        output.flush();
    }

    /**
     * The line's own fields first, then the answer. A field that the answer repeats is written once; one that the answer
     * has with another value comes under {@code input_NAME}.
     */
    private static ObjectNode merged(ObjectNode fields, Object shape) {
        ObjectNode answer = TongliJson.mapper().valueToTree(shape);
        ObjectNode line = TongliJson.mapper().createObjectNode();
        fields.properties().forEach(field -> {
            JsonNode answered = answer.get(field.getKey());
            if (answered == null) {
                line.set(field.getKey(), field.getValue());
            } else if (!answered.equals(field.getValue())) {
                line.set("input_" + field.getKey(), field.getValue());
            }
        });
        line.setAll(answer);
        return line;
    }
}
