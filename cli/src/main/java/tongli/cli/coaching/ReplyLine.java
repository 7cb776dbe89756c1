package tongli.cli.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.cli.lines.Fields;
import tongli.cli.terminal.LanguageOption;
import tongli.coaching.AssessmentRequest;
import tongli.core.Blank;
import tongli.core.Utterance;
import tongli.practice.LearnerText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of a file as a reply and what it answers, by the rules of {@code POST /assess}. */
final class ReplyLine {

    /** As many as REST reads. */
    private static final int HISTORY_LINES = 200;

    private static final String HISTORY_SHAPE =
            "the field \"history\" must be a list of {\"speaker\":…,\"text\":…}, or left out";

    private ReplyLine() {}

    /** @throws IllegalArgumentException naming the field that is missing, blank, too long, or one too many */
    static AssessmentRequest read(ObjectNode fields, LanguageOption language) {
        String reply = Fields.text(fields, "reply", LearnerText.MAX_CHARACTERS);
        List<Utterance> history = history(fields);
        String last = history.isEmpty() ? "" : history.get(history.size() - 1).text();
        return new AssessmentRequest(language.forText(reply + " " + last), history, reply, Optional.empty())
                .inLanguageFoundOut(language.chosen().isEmpty());
    }

    private static List<Utterance> history(ObjectNode fields) {
        JsonNode before = fields.get("history");
        if (before == null) {
            return context(fields);
        }
        if (!before.isArray()) {
            throw new IllegalArgumentException(HISTORY_SHAPE);
        }
        JsonNode context = fields.get("context");
        boolean noContext = context == null || context.isString() && Blank.is(context.stringValue());
        if (before.isEmpty()) {
            return noContext ? List.of() : context(fields);
        }
        if (!noContext) {
            throw new IllegalArgumentException(
                    "the fields \"context\" and \"history\" both say what came before; leave one of the two out");
        }
        return said(before);
    }

    private static List<Utterance> context(ObjectNode fields) {
        return List.of(new Utterance(Utterance.PERSONA, Fields.text(fields, "context", LearnerText.MAX_CHARACTERS)));
    }

    private static List<Utterance> said(JsonNode lines) {
        if (lines.size() > HISTORY_LINES) {
            throw new IllegalArgumentException(
                    "the field \"history\" has %,d lines; at most %d are read. Send the latest"
                            .formatted(lines.size(), HISTORY_LINES));
        }
        List<Utterance> history = new ArrayList<>();
        for (JsonNode line : lines) {
            if (!(line instanceof ObjectNode one)) {
                throw new IllegalArgumentException(HISTORY_SHAPE);
            }
            history.add(new Utterance(
                    Fields.text(one, "speaker", LearnerText.MAX_CHARACTERS),
                    Fields.text(one, "text", LearnerText.MAX_CHARACTERS)));
        }
        return history;
    }
}
