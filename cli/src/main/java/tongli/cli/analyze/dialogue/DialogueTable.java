package tongli.cli.analyze.dialogue;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tongli.cli.terminal.PeopleToCall;
import tongli.coaching.RiskCards;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.ReadTurn;
import tongli.understanding.dialogue.SpeakerDynamics;

/** A talk for people at a terminal. */
final class DialogueTable {

    private DialogueTable() {}

    /** @param region where whoever reads it is, such as GB; empty if that is not known */
    static void print(DialogueAnalysis analysis, DialogueWords words, String region, PrintWriter out) {
        people(analysis, words, region, out);
        out.println(String.join(
                " | ",
                "#",
                words.say("col.speaker"),
                words.say("col.valence"),
                words.say("col.feeling"),
                words.say("col.risk"),
                words.say("col.wants"),
                words.say("col.need"),
                words.say("col.does")));
        for (ReadTurn turn : analysis.turns()) {
            out.println(String.join(
                    " | ",
                    String.format(Locale.ROOT, "%3d", turn.number()),
                    turn.speaker(),
                    DialogueWords.signed(turn.valence()),
                    DialogueNotes.feeling(turn, words),
                    DialogueNotes.risk(turn, words),
                    DialogueNotes.intents(turn, words),
                    DialogueNotes.need(turn, words),
                    DialogueNotes.strategies(turn, words)));
        }
        for (SpeakerDynamics speaker : analysis.speakers()) {
            out.println();
            out.println(words.say("speaker.turns", speaker.speaker(), speaker.turns(), 100 * speaker.talkShare()));
            line(out, words.say("measure.mean"), DialogueWords.signed(speaker.meanValence()));
            line(out, words.say("measure.inertia"), words.measure(speaker.inertia()));
            line(out, words.say("measure.variability"), words.measure(speaker.variability()));
            line(out, words.say("measure.contagion"), DialogueNotes.contagion(speaker, words));
            line(
                    out,
                    words.say("measure.ratio"),
                    "%s (%d : %d)"
                            .formatted(
                                    words.measure(speaker.reflectionsPerQuestion()),
                                    speaker.reflections(),
                                    speaker.questions()));
            line(
                    out,
                    words.say("measure.turning"),
                    speaker.turningPoints().value().isPresent()
                            ? String.valueOf(
                                    (int) speaker.turningPoints().value().getAsDouble())
                            : words.measure(speaker.turningPoints()));
        }
        list(out, words.say("title.shifts"), DialogueNotes.shifts(analysis, words), words);
        list(out, words.say("title.turning"), DialogueNotes.turningPoints(analysis, words), words);
        list(out, words.say("title.bids"), DialogueNotes.bids(analysis, words), words);
    }

    /** People to call stand before any figure, as practice shows them. */
    private static void people(DialogueAnalysis analysis, DialogueWords words, String region, PrintWriter out) {
        List<String> turns = DialogueNotes.atStake(analysis, words);
        if (turns.isEmpty()) {
            return;
        }
        PeopleToCall.of(RiskCards.bundled().talkCard(words.language()), words.language(), region)
                .print(turns, out);
        out.println();
    }

    private static void line(PrintWriter out, String name, String value) {
        out.println("  " + name + ": " + value);
    }

    private static void list(PrintWriter out, String title, List<String> notes, DialogueWords words) {
        out.println();
        out.println(title);
        if (notes.isEmpty()) {
            out.println("  " + words.say("none"));
        }
        notes.forEach(note -> out.println("  " + note));
    }
}
