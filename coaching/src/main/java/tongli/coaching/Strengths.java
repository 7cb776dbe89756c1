package tongli.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Strength;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * What in a reply lets the other feel heard, each kind once. A move that looks like a strength is praised only where the
 * judge of the whole reply saw its worth too: a feeling named wrongly, or care offered past the point, is none. Stateless.
 */
final class Strengths {

    /** A mechanism is there when it is likelier than not. */
    private static final double LIKELY = 0.5;

    private final ReplyReading reading;
    private final Map<Mechanism, MechanismLevel> levels;
    private final int score;
    private final String answered;

    private Strengths(ReplyReading reading, Map<Mechanism, MechanismLevel> levels, int score, String answered) {
        this.reading = reading;
        this.levels = levels;
        this.score = score;
        this.answered = answered;
    }

    /**
     * @param reading with every flag that the judge raised
     * @param levels with {@code score}: the judge's
     */
    static List<Remark<Strength>> find(
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            int score,
            String answered,
            RemarkWords words) {
        return new Strengths(reading, levels, score, answered).find(words);
    }

    private List<Remark<Strength>> find(RemarkWords words) {
        List<Remark<Strength>> found = new ArrayList<>();
        for (Move move : reading.moves()) {
            if (reading.missteps().stream().anyMatch(misstep -> misstep.span().overlaps(move.span()))) {
                continue;
            }
            String quote = move.span().of(reading.reply());
            for (Strength strength : of(move, quote)) {
                if (isBorneOut(strength) && found.stream().noneMatch(remark -> remark.code() == strength)) {
                    found.add(new Remark<>(strength, move.span(), words.say(strength.code(), quote, "")));
                }
            }
        }
        return found;
    }

    private boolean isBorneOut(Strength strength) {
        return switch (strength) {
            case NAMES_THE_FEELING, CARRIES_THE_FEELING, SEES_THE_MEANING ->
                shows(Mechanism.INTERPRETATION) || shows(Mechanism.EMOTIONAL_REACTION);
            case ASKS_OPENLY -> shows(Mechanism.EXPLORATION);
            case USES_THEIR_DETAIL ->
                score >= Explanation.LOW && !reading.has(ReplyFlag.PARROTING) && !reading.has(ReplyFlag.OFF_TOPIC);
            case VALUES_AN_ACT, OFFERS_PRACTICAL_CARE -> score >= Explanation.LOW;
            case ASKS_PERMISSION, OWNS_A_FAULT, GIVES_ROOM, ASKS_PLAINLY_ABOUT_RISK -> true;
        };
    }

    private boolean shows(Mechanism mechanism) {
        MechanismLevel level = levels.get(mechanism);
        return level != null && 1 - level.probabilities().get(0) >= LIKELY;
    }

    private List<Strength> of(Move move, String quote) {
        Language language = reading.language();
        return switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION -> reflection(language, move, quote);
            case OPEN_QUESTION -> List.of(Strength.ASKS_OPENLY);
            case PERMISSION -> List.of(Strength.ASKS_PERMISSION);
            case APOLOGY -> WordNotes.condoles(language, quote) ? List.of() : List.of(Strength.OWNS_A_FAULT);
            case AFFIRMATION ->
                move.confidence() >= OwnWords.SURE
                        ? List.of(Strength.VALUES_AN_ACT)
                        : reflection(language, move, quote);
            case PRACTICAL_CARE -> List.of(Strength.OFFERS_PRACTICAL_CARE);
            case AUTONOMY -> List.of(Strength.GIVES_ROOM);
            case RISK_QUESTION -> List.of(Strength.ASKS_PLAINLY_ABOUT_RISK);
            case WARMTH ->
                WordNotes.sharedDetails(language, quote, answered) > 0
                        ? List.of(Strength.USES_THEIR_DETAIL)
                        : List.of();
            default -> List.of();
        };
    }

    private List<Strength> reflection(Language language, Move move, String quote) {
        List<Strength> found = new ArrayList<>();
        boolean names = WordNotes.namesFeeling(language, quote);
        if (names) {
            found.add(Strength.NAMES_THE_FEELING);
        }
        if (move.kind() == MoveKind.COMPLEX_REFLECTION) {
            found.add(names ? Strength.SEES_THE_MEANING : Strength.CARRIES_THE_FEELING);
        }
        if (WordNotes.sharedDetails(language, quote, answered) > 0) {
            found.add(Strength.USES_THEIR_DETAIL);
        }
        return found;
    }
}
