package tongli.cli.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tongli.core.Blank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody answered, as it stands in a call or a line of a file; empty where nothing was. */
final class AnswerSheet {
    private AnswerSheet() {}

    /**
     * {@code 3,2,,4}: nothing between two commas is an answer left out.
     *
     * @throws IllegalArgumentException if something is no whole number
     */
    static List<OptionalInt> of(String typed) {
        List<OptionalInt> answers = new ArrayList<>();
        for (String one : typed.split(",", -1)) {
            answers.add(whole(one.strip(), answers.size() + 1));
        }
        return answers;
    }

    /**
     * The list {@code answers} of a line, or its fields {@code 1} to {@code items}, each with {@code prefix} before it.
     * What was read is taken out of the line.
     *
     * @throws IllegalArgumentException if there is neither, or something is no whole number
     */
    static List<OptionalInt> of(ObjectNode line, String prefix, int items) {
        JsonNode list = line.remove("answers");
        List<OptionalInt> answers = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(one -> answers.add(whole(one, answers.size() + 1)));
            return answers;
        }
        if (list != null && list.isString()) {
            return of(list.stringValue());
        }
        boolean any = false;
        for (int item = 1; item <= items; item++) {
            JsonNode one = line.remove(prefix + item);
            any |= one != null;
            answers.add(one == null ? OptionalInt.empty() : whole(one, item));
        }
        if (!any) {
            throw new IllegalArgumentException(
                    "there is no field \"answers\", nor any from \"%s1\" to \"%s%d\"; see --prefix"
                            .formatted(prefix, prefix, items));
        }
        return answers;
    }

    private static OptionalInt whole(JsonNode one, int item) {
        return one.isNull() ? OptionalInt.empty() : whole(one.asString("?").strip(), item);
    }

    private static OptionalInt whole(String one, int item) {
        if (Blank.is(one)) {
            return OptionalInt.empty();
        }
        if (!one.matches("-?\\d{1,6}")) {
            throw new IllegalArgumentException(
                    "answer %d is no whole number; leave it empty if nothing was answered".formatted(item));
        }
        return OptionalInt.of(Integer.parseInt(one));
    }
}
