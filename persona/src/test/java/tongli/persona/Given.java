package tongli.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.core.Utterance;
import tongli.persona.engine.LearnerInput;
import tongli.understanding.Affront;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

/** Builders for tests. */
public final class Given {

    private Given() {}

    /** A reply of one move that covers all of it. */
    public static LearnerInput said(String text, MoveKind kind, double specificity) {
        return said(text, List.of(kind), List.of(), specificity);
    }

    public static LearnerInput misstep(String text, Misstep misstep) {
        return said(text, List.of(MoveKind.OTHER), List.of(misstep), 0.2);
    }

    public static LearnerInput said(String text, List<MoveKind> kinds, List<Misstep> missteps, double specificity) {
        return said(text, kinds, missteps, specificity, List.of());
    }

    public static LearnerInput said(
            String text, List<MoveKind> kinds, List<Misstep> missteps, double specificity, List<Utterance> history) {
        Span all = new Span(0, text.length());
        List<Move> moves = new ArrayList<>();
        kinds.forEach(kind -> moves.add(new Move(kind, all, 1)));
        Language language = text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
        return new LearnerInput.Said(
                new ReplyReading(
                        language,
                        text,
                        moves,
                        missteps.stream()
                                .map(step -> new ReplyReading.MisstepSpan(step, all, 1))
                                .toList(),
                        specificity,
                        false,
                        List.of(),
                        Undertone.NONE,
                        Affront.in(text),
                        Hearing.NONE),
                history);
    }

    /** A state at a trust, with distress and openness in the middle and nothing told. */
    public static PersonaState state(double trust) {
        return PersonaState.start(new InnerState(trust, 0.5, trust, 0.5), Map.of(), Map.of(), "any");
    }
}
