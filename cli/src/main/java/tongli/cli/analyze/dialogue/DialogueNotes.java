package tongli.cli.analyze.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tongli.core.LabelProbability;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.understanding.dialogue.Contagion;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.ReadTurn;
import tongli.understanding.dialogue.Shift;
import tongli.understanding.dialogue.SpeakerDynamics;
import tongli.understanding.dialogue.TurningPoint;
import tongli.understanding.dialogue.UnansweredBid;

/** What is worth saying of a talk, in sentences: for the table and the page alike. Nothing in them is escaped. */
final class DialogueNotes {

    private DialogueNotes() {}

    static List<String> shifts(DialogueAnalysis analysis, DialogueWords words) {
        List<String> notes = new ArrayList<>();
        for (Shift shift : analysis.shifts()) {
            notes.add(words.say(
                    "note.shift",
                    shift.turn(),
                    shift.speaker(),
                    words.say("emotion." + shift.from()),
                    shift.since(),
                    words.say("emotion." + shift.to()),
                    DialogueWords.number(shift.distance())));
        }
        return notes;
    }

    static List<String> turningPoints(DialogueAnalysis analysis, DialogueWords words) {
        List<String> notes = new ArrayList<>();
        for (TurningPoint point : analysis.turningPoints()) {
            String way = words.say(point.change() > 0 ? "note.up" : "note.down");
            String base =
                    words.say("note.turning", point.turn(), point.speaker(), way, DialogueWords.signed(point.change()));
            notes.add(
                    point.followed().isPresent()
                            ? base
                                    + followed(
                                            analysis.turns()
                                                    .get(point.followed().getAsInt() - 1),
                                            words)
                            : base);
        }
        return notes;
    }

    private static String followed(ReadTurn listener, DialogueWords words) {
        String did = strategies(listener, words);
        return words.say("note.followed", listener.number(), listener.speaker(), did.isEmpty() ? "–" : did);
    }

    static List<String> bids(DialogueAnalysis analysis, DialogueWords words) {
        List<String> notes = new ArrayList<>();
        for (UnansweredBid bid : analysis.unansweredBids()) {
            notes.add(words.say(
                    "note.bid." + bid.turning().code(),
                    bid.turn(),
                    bid.speaker(),
                    words.say("intent." + bid.bid().code()),
                    bid.answer()));
        }
        return notes;
    }

    static String contagion(SpeakerDynamics speaker, DialogueWords words) {
        Contagion contagion = speaker.contagion();
        return contagion.slope().value().isPresent()
                ? "%s [%s, %s]"
                        .formatted(
                                words.measure(contagion.slope()),
                                DialogueWords.number(contagion.low()),
                                DialogueWords.number(contagion.high()))
                : words.measure(contagion.slope());
    }

    static String intents(ReadTurn turn, DialogueWords words) {
        return turn.meaning().intents().stream()
                .map(one -> words.say("intent." + one.label().code()))
                .collect(Collectors.joining(words.say("list")));
    }

    /** The need named first; empty if there is none. */
    static String need(ReadTurn turn, DialogueWords words) {
        return turn.meaning().needs().stream()
                .findFirst()
                .map(one -> words.say("need." + one.label().code()))
                .orElse("");
    }

    static String strategies(ReadTurn turn, DialogueWords words) {
        return turn.strategies().stream()
                .map(LabelProbability::label)
                .map(label -> words.say("strategy." + label))
                .collect(Collectors.joining(words.say("list")));
    }

    static String feeling(ReadTurn turn, DialogueWords words) {
        return turn.named().map(feeling -> words.say("emotion." + feeling)).orElseGet(() -> words.say("unclear"));
    }

    /** How soon people should be brought in, whose life it is, and the words that say so; empty where nothing does. */
    static String risk(ReadTurn turn, DialogueWords words) {
        RiskReading risk = turn.risk();
        if (risk.level() == RiskLevel.NONE) {
            return "";
        }
        String said = risk.signals().stream()
                .map(signal -> signal.span().of(risk.text()))
                .distinct()
                .collect(Collectors.joining(" … "));
        return words.say(
                "note.risk",
                words.say("risk." + risk.level().code()),
                words.say("whose." + risk.speaker().code()),
                said);
    }

    /** The turns in which somebody's own life is at stake. */
    static List<String> atStake(DialogueAnalysis analysis, DialogueWords words) {
        return analysis.atStake().stream()
                .map(turn -> words.say("note.stake", turn.number(), turn.speaker()))
                .toList();
    }
}
