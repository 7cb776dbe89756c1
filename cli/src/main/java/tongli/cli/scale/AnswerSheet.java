package tongli.cli.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tongli.coaching.scale.Scale;
import tongli.core.Blank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody answered, as it stands in a call or a line of a file; empty where nothing was. */
final class AnswerSheet {
    private static final String WHOLE = "-?\\d{1,6}";

    private AnswerSheet() {}

    /**
     * {@code 3,2,,4}: nothing between two commas is an answer left out.
     *
     * @throws IllegalArgumentException if something is no whole number, naming whatever else is wrong too
     */
    static List<OptionalInt> of(String typed, Scale scale) {
        return whole(List.of(typed.split(",", -1)), scale);
    }

    /**
     * The list {@code answers} of a line, or its fields {@code 1} to that of the last item, each with {@code prefix} before it.
     * What was read is taken out of the line.
     *
     * @throws IllegalArgumentException if there is neither, or something is no whole number
     */
    static List<OptionalInt> of(ObjectNode line, String prefix, Scale scale) {
        JsonNode list = line.remove("answers");
        List<String> answers = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(one -> answers.add(text(one)));
            return whole(answers, scale);
        }
        if (list != null && list.isString()) {
            return of(list.stringValue(), scale);
        }
        boolean any = false;
        for (int item = 1; item <= scale.items(); item++) {
            JsonNode one = line.remove(prefix + item);
            any |= one != null;
            answers.add(one == null ? "" : text(one));
        }
        if (!any) {
            throw new IllegalArgumentException(
                    "there is no field \"answers\", nor any from \"%s1\" to \"%s%d\"; see --prefix"
                            .formatted(prefix, prefix, scale.items()));
        }
        return whole(answers, scale);
    }

    private static String text(JsonNode one) {
        return one.isNull() ? "" : one.asString("?");
    }

    /** Numbers that the scale does not have are left for it to refuse, unless something is no number at all: then all is named at once. */
    private static List<OptionalInt> whole(List<String> texts, Scale scale) {
        List<OptionalInt> answers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        boolean numbers = true;
        for (int item = 1; item <= texts.size(); item++) {
            String one = texts.get(item - 1).strip();
            if (Blank.is(one)) {
                answers.add(OptionalInt.empty());
            } else if (one.matches(WHOLE)) {
                int answer = Integer.parseInt(one);
                answers.add(OptionalInt.of(answer));
                if (answer < scale.low() || answer > scale.high()) {
                    wrong.add("answer %d is %d".formatted(item, answer));
                }
            } else {
                numbers = false;
                wrong.add("answer %d is no whole number".formatted(item));
            }
        }
        if (!numbers) {
            throw new IllegalArgumentException(
                    "%s; answers go from %d to %d, and are left empty if nothing was answered"
                            .formatted(String.join(", ", wrong), scale.low(), scale.high()));
        }
        return answers;
    }
}
