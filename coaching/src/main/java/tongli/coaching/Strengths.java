package tongli.coaching;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Language;
import tongli.core.Remark;
import tongli.core.Strength;
import tongli.understanding.Move;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/** What in a reply lets the other feel heard, each kind once. Stateless. */
final class Strengths {

    private Strengths() {}

    static List<Remark<Strength>> find(ReplyReading reading, String answered, RemarkWords words) {
        List<Remark<Strength>> found = new ArrayList<>();
        for (Move move : reading.moves()) {
            if (reading.missteps().stream().anyMatch(misstep -> misstep.span().overlaps(move.span()))) {
                continue;
            }
            String quote = move.span().of(reading.reply());
            for (Strength strength : of(reading, move, quote, answered)) {
                if (found.stream().noneMatch(remark -> remark.code() == strength)) {
                    found.add(new Remark<>(strength, move.span(), words.say(strength.code(), quote, "")));
                }
            }
        }
        return found;
    }

    private static List<Strength> of(ReplyReading reading, Move move, String quote, String answered) {
        Language language = reading.language();
        return switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION -> reflection(language, move, quote, answered);
            case OPEN_QUESTION -> List.of(Strength.ASKS_OPENLY);
            case PERMISSION -> List.of(Strength.ASKS_PERMISSION);
            case APOLOGY -> WordNotes.condoles(language, quote) ? List.of() : List.of(Strength.OWNS_A_FAULT);
            case AFFIRMATION ->
                move.confidence() >= OwnWords.SURE
                        ? List.of(Strength.VALUES_AN_ACT)
                        : reflection(language, move, quote, answered);
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

    private static List<Strength> reflection(Language language, Move move, String quote, String answered) {
        List<Strength> found = new ArrayList<>();
        boolean names = WordNotes.namesFeeling(language, quote);
        if (names) {
            found.add(Strength.NAMES_THE_FEELING);
        }
        if (move.kind() == tongli.understanding.MoveKind.COMPLEX_REFLECTION) {
            found.add(names ? Strength.SEES_THE_MEANING : Strength.CARRIES_THE_FEELING);
        }
        if (WordNotes.sharedDetails(language, quote, answered) > 0) {
            found.add(Strength.USES_THEIR_DETAIL);
        }
        return found;
    }
}
