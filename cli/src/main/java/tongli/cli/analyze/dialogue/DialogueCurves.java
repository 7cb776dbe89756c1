package tongli.cli.analyze.dialogue;

import java.util.ArrayList;
import java.util.List;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.DialogueLimits;
import tongli.understanding.dialogue.ReadTurn;
import tongli.understanding.dialogue.SpeakerDynamics;

/**
 * Where the curves of a talk run on a ground of given size: one smoothed line and the read points a speaker. For the page and
 * the picture alike.
 */
record DialogueCurves(int width, int height, int turns, List<Curve> curves) {

    static final int LEFT = 52;
    static final int RIGHT = 16;
    static final int TOP = 16;
    static final int BOTTOM = 32;

    /**
     * Told apart by colour, by dash and by mark, any two of which will do: as many as are here have no common divisor in pairs,
     * so that none of {@link DialogueLimits#SPEAKERS} has two that another has.
     */
    static final List<String> COLOURS = List.of("#0b5fa5", "#b3470e", "#2f7d32", "#6a3fa0");

    static final List<List<Integer>> DASHES = List.of(List.of(), List.of(8, 4), List.of(2, 4));

    /** What stands at a read point: the corners of a shape about (0, 0). */
    enum Mark {
        CIRCLE(),
        SQUARE(-4, -4, 4, -4, 4, 4, -4, 4),
        TRIANGLE(0, -5, 5, 4, -5, 4),
        DIAMOND(0, -6, 6, 0, 0, 6, -6, 0),
        WEDGE(0, 5, 5, -4, -5, -4);

        private final List<Integer> corners;

        Mark(Integer... corners) {
            this.corners = List.of(corners);
        }

        /** x and y by turns; empty for the circle, whose radius is 4. */
        List<Integer> corners() {
            return corners;
        }
    }

    /** @param turns their numbers, from 1 */
    record Curve(String speaker, int index, List<Integer> turns, List<Double> smooth, List<Double> read) {
        String colour() {
            return COLOURS.get(index % COLOURS.size());
        }

        List<Integer> dash() {
            return DASHES.get(index % DASHES.size());
        }

        Mark mark() {
            return Mark.values()[index % Mark.values().length];
        }
    }

    static DialogueCurves of(DialogueAnalysis analysis, int width, int height) {
        List<Curve> curves = new ArrayList<>();
        for (SpeakerDynamics speaker : analysis.speakers()) {
            List<ReadTurn> own = analysis.turns().stream()
                    .filter(turn -> turn.speaker().equals(speaker.speaker()))
                    .toList();
            curves.add(new Curve(
                    speaker.speaker(),
                    curves.size(),
                    own.stream().map(ReadTurn::number).toList(),
                    own.stream().map(ReadTurn::smoothValence).toList(),
                    own.stream().map(ReadTurn::valence).toList()));
        }
        return new DialogueCurves(width, height, analysis.turns().size(), curves);
    }

    double x(int turn) {
        double share = turns == 1 ? 0.5 : (turn - 1.0) / (turns - 1);
        return LEFT + share * (width - LEFT - RIGHT);
    }

    /** @param valence in [-1, 1]; up is pleasant */
    double y(double valence) {
        return TOP + (1 - valence) / 2 * (height - TOP - BOTTOM);
    }

    /** Which turns are numbered below: about a dozen. */
    List<Integer> ticks() {
        int step = Math.max(1, (turns + 11) / 12);
        List<Integer> ticks = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn += step) {
            ticks.add(turn);
        }
        return ticks;
    }
}
