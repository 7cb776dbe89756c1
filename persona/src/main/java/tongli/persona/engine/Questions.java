package tongli.persona.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Span;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.PoolKeys;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/** What a reply asks for, and in what form. Stateless. */
final class Questions {

    private static final Pattern HYPOTHETICAL =
            Pattern.compile("要是|如果|假如|万一|\\bif\\b|\\bsuppos", Pattern.CASE_INSENSITIVE);

    /** Asked round the corner, it is still asked, and answered. */
    private static final Pattern ASKS_OF_DEATH = Pattern.compile(
            "想不开|轻生|做傻事|寻短见|\\b(anything silly|something stupid|hurt yourself|harm yourself)\\b"
                    + "|(手边|身边|家里).{0,6}(药|刀|绳)|\\b(anything|something) (by|near|with|around) you\\b.*\\buse\\b",
            Pattern.CASE_INSENSITIVE);

    private Questions() {}

    /** What is asked for: the sentence that asks is tried first, for its first half may say what the second is about. */
    static Optional<Fact> fact(Mind mind, ReplyReading reading) {
        String text = reading.reply();
        if (HYPOTHETICAL.matcher(text).find()) {
            return Optional.empty(); // "what would you do if …" asks for no fact
        }
        return reading.moves().stream()
                .filter(move -> isQuestion(move.kind())
                        || move.kind() == MoveKind.OTHER
                        || mayAskHow(move.kind())
                        || QuestionForm.of(move.span().of(text), reading.language()) == QuestionForm.WH)
                .flatMap(move -> {
                    String clause = move.span().of(text);
                    boolean asks =
                            isQuestion(move.kind()) || QuestionForm.of(clause, reading.language()) != QuestionForm.NONE;
                    return mind
                            .asked(sentence(text, move.span()), asks)
                            .or(() -> mind.asked(clause, asks))
                            .filter(fact ->
                                    !mayAskHow(move.kind()) || asks && fact.id().equals(PoolKeys.HOW_ARE_YOU))
                            .stream();
                })
                .findFirst();
    }

    /**
     * "How are you?" may be read as warmth, as a way to say hello, or as turning to another matter: it wants an answer all
     * the same.
     */
    private static boolean mayAskHow(MoveKind kind) {
        return kind == MoveKind.WARMTH || kind == MoveKind.GREETING || kind == MoveKind.TURNING_AWAY;
    }

    private static String sentence(String text, Span clause) {
        int from = clause.start();
        while (from > 0 && "。！？.!?\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, clause.end());
    }

    /** The form of the last question; what the reader takes for something else may still ask by its form. */
    static QuestionForm asked(ReplyReading reading) {
        QuestionForm last = QuestionForm.NONE;
        for (Move move : reading.moves()) {
            QuestionForm form = QuestionForm.of(move.span().of(reading.reply()), reading.language());
            if (isQuestion(move.kind()) && form == QuestionForm.NONE) {
                last = move.kind() == MoveKind.CLOSED_QUESTION ? QuestionForm.YES_NO : QuestionForm.WH;
            } else if (isQuestion(move.kind()) || move.kind() == MoveKind.OTHER) {
                last = form == QuestionForm.NONE ? last : form;
            }
        }
        return last;
    }

    /** Whether it asks, straight out or round the corner, about suicide. */
    static boolean asksOfDeath(ReplyReading reading) {
        return ASKS_OF_DEATH.matcher(reading.reply()).find() && asked(reading) != QuestionForm.NONE;
    }

    static boolean isQuestion(MoveKind kind) {
        return kind == MoveKind.OPEN_QUESTION || kind == MoveKind.CLOSED_QUESTION;
    }
}
