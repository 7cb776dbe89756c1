package tongli.learning.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.core.Blank;
import tongli.perception.tagging.LabelledSpan;
import tools.jackson.databind.JsonNode;

/** The spans of a line, each checked: the file may come from anyone. Stateless. */
final class MarkedSpans {
    private MarkedSpans() {}

    /** In the order of the text. @throws IllegalArgumentException naming the span and what to do */
    static List<LabelledSpan> read(String text, JsonNode list) {
        List<LabelledSpan> spans = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            spans.add(span("spans[%d]".formatted(i), text, list.get(i)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> spans.get(i).span().start()));
        for (int i = 1; i < order.size(); i++) {
            int before = order.get(i - 1);
            int behind = order.get(i);
            if (spans.get(before).span().overlaps(spans.get(behind).span())) {
                throw new IllegalArgumentException(
                        "spans[%d] and spans[%d] overlap; a sign can be in one span only: keep one, or part them"
                                .formatted(Math.min(before, behind), Math.max(before, behind)));
            }
        }
        return order.stream().map(spans::get).toList();
    }

    private static LabelledSpan span(String name, String text, JsonNode json) {
        JsonNode start = json.path("start");
        JsonNode end = json.path("end");
        if (!start.isInt() || !end.isInt()) {
            throw new IllegalArgumentException(
                    "%s needs \"start\" and \"end\" as whole numbers; count UTF-16 units from 0".formatted(name));
        }
        int from = start.asInt();
        int to = end.asInt();
        if (from < 0 || to > text.length() || from >= to) {
            throw new IllegalArgumentException(
                    "%s is [%d, %d), but the text has %d UTF-16 units; give 0 ≤ start < end ≤ %d"
                            .formatted(name, from, to, text.length(), text.length()));
        }
        if (cuts(text, from) || cuts(text, to)) {
            throw new IllegalArgumentException(
                    "%s is [%d, %d), which cuts a sign of two units (such as an emoji); take it in or leave it out"
                            .formatted(name, from, to));
        }
        String label = json.path("label").asString("");
        if (Blank.is(label) || Blank.is(text.substring(from, to))) {
            throw new IllegalArgumentException(
                    "%s has no label, or marks only white space; mark words, and name what they are".formatted(name));
        }
        return new LabelledSpan(from, to, label.strip());
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
