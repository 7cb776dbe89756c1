package tongli.understanding.dialogue;

import java.util.List;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;

/**
 * How often a speaker's answers as the listener ask, and how often they give back. Reflections for each question are a mark of good
 * listening: 1 is fair and 2 good.
 *
 * <p>Source: Moyers et al., <em>Motivational Interviewing Treatment Integrity Coding Manual 4.2.1</em>, 2015.
 */
record QuestionsAndReflections(int questions, int reflections) {

    static QuestionsAndReflections of(List<ReadTurn> own) {
        int questions = 0;
        int reflections = 0;
        for (ReadTurn turn : own) {
            List<Move> moves = turn.reply()
                    .filter(any -> turn.listening())
                    .map(reply -> reply.moves())
                    .orElse(List.of());
            for (Move move : moves) {
                questions += asks(move.kind()) ? 1 : 0;
                reflections += move.kind().isReflection() ? 1 : 0;
            }
        }
        return new QuestionsAndReflections(questions, reflections);
    }

    Measure ratio() {
        return questions == 0
                ? Measure.none(Absence.NO_QUESTION, 0, 1)
                : Measure.of((double) reflections / questions, questions, 1);
    }

    private static boolean asks(MoveKind kind) {
        return kind == MoveKind.OPEN_QUESTION || kind == MoveKind.CLOSED_QUESTION || kind == MoveKind.RISK_QUESTION;
    }
}
