package tongli.wire.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Assessment;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.practice.LearnerMove;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.GuessResult;
import tongli.practice.Turn;

/**
 * A talk, a row a turn. Row 0 is the person's first line. A turn in which practice stopped is left out: it is nobody's to count. Stateless.
 */
public final class TurnsCsv {

    private static final List<String> COLUMNS = List.of(
            "session",
            "turn",
            "at",
            "quiet",
            "score",
            "score_low",
            "score_high",
            "emotional_reaction",
            "interpretation",
            "exploration",
            "behaviours",
            "missteps",
            "strengths",
            "flags",
            "trust",
            "openness",
            "distress",
            "guess",
            "guess_strength",
            "guess_truth",
            "guess_score",
            "model");

    /** Columns from {@code score} to {@code flags}, and from {@code guess} to {@code guess_score}. */
    private static final int OF_AN_ASSESSMENT = 10;

    private static final int OF_A_GUESS = 4;

    private TurnsCsv() {}

    /** @param words whether there is a column of what the learner wrote */
    public static CsvTable of(SessionReport report, boolean words) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (words) {
            columns.add("words");
        }
        CsvTable table = new CsvTable(columns);
        Session session = report.session();
        CsvRow opening = table.row()
                .text(session.id().toString())
                .number(0)
                .time(session.createdAt())
                .none(1 + OF_AN_ASSESSMENT);
        state(session.opening(), opening);
        guess(report, 0, opening);
        opening.none(words ? 2 : 1);
        for (Turn turn : session.turns()) {
            turn.persona().ifPresent(answer -> row(report, turn, answer, words, table.row()));
        }
        return table;
    }

    private static void row(SessionReport report, Turn turn, PersonaAnswer answer, boolean words, CsvRow row) {
        row.text(report.session().id().toString())
                .number(turn.number())
                .time(turn.at())
                .flag(turn.learner().isQuiet());
        if (turn.assessment().isPresent()) {
            assessment(turn.assessment().get(), row);
        } else {
            row.none(OF_AN_ASSESSMENT);
        }
        state(answer, row);
        guess(report, turn.number(), row);
        row.text(turn.assessment()
                .map(one -> one.model().id() + " " + one.model().version())
                .orElse(""));
        if (words) {
            row.text(turn.learner().words().orElse(LearnerMove.QUIET));
        }
    }

    private static void assessment(Assessment assessment, CsvRow row) {
        row.number(assessment.score())
                .number(assessment
                        .interval()
                        .map(range -> OptionalInt.of(range.low()))
                        .orElse(OptionalInt.empty()))
                .number(assessment
                        .interval()
                        .map(range -> OptionalInt.of(range.high()))
                        .orElse(OptionalInt.empty()));
        for (Mechanism mechanism : Mechanism.values()) {
            row.number(Optional.ofNullable(assessment.empathy().get(mechanism))
                    .map(MechanismLevel::level)
                    .orElse(OptionalInt.empty()));
        }
        row.codes(assessment.behaviours().stream().map(one -> one.code()).toList())
                .codes(assessment.missteps().stream().map(one -> one.code()).toList())
                .codes(assessment.strengths().stream().map(one -> one.code()).toList())
                .codes(assessment.flags());
    }

    private static void state(PersonaAnswer answer, CsvRow row) {
        row.number(answer.state().inner().trust())
                .number(answer.state().inner().openness())
                .number(answer.state().inner().distress());
    }

    /** The last that follows a turn: the one that was stood by. */
    private static void guess(SessionReport report, int turn, CsvRow row) {
        Optional<GuessResult> last = report.guesses().stream()
                .filter(one -> one.guess().afterTurn() == turn)
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            row.none(OF_A_GUESS);
        } else {
            GuessResult result = last.get();
            row.text(result.guess().emotion().code())
                    .number(result.guess().strength())
                    .text(result.truth().code())
                    .number(result.score());
        }
    }
}
