package tongli.cli.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.Optional;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.Turn;
import tongli.wire.ReportJson;
import tongli.wire.RiskCardJson;
import tongli.wire.TongliJson;
import tongli.wire.TurnJson;

/**
 * Plays a script: one JSON line a turn, then one with the report. When the session ends before the script does, standard
 * error says where and why.
 */
final class ScriptedChat {

    private record Report(@JsonProperty("report") ReportJson report) {}

    private final PracticeService practice;
    private final PracticeParts parts;
    private final PrintWriter out;
    private final PrintWriter err;

    ScriptedChat(PracticeService practice, PracticeParts parts, PrintWriter out, PrintWriter err) {
        this.practice = practice;
        this.parts = parts;
        this.out = out;
        this.err = err;
    }

    void play(Session session, Script script) {
        RiskCardJson card = RiskCardJson.of(parts.riskCards().card(session.language()));
        int played = 0;
        while (played < script.lines().size() && status(session) == SessionStatus.OPEN) {
            play(session, script.lines().get(played).step(), card);
            played++;
        }
        if (played < script.lines().size()) {
            err.println("tongli: " + cutShort(script, played, status(session)));
            err.flush();
        }
        practice.finish(session.id());
        out.println(TongliJson.line(new Report(ReportJson.of(practice.report(session.id()), card))));
        out.flush();
    }

    private void play(Session session, Script.Step step, RiskCardJson card) {
        if (step instanceof Script.Guessing guess) {
            practice.guess(session.id(), guess.emotion(), guess.strength(), guess.need());
        } else if (step instanceof Script.Move move) {
            Turn turn = practice.turn(session.id(), move.move(), Optional.empty());
            out.println(TongliJson.line(TurnJson.of(turn, card)));
            out.flush();
        }
    }

    private SessionStatus status(Session session) {
        return practice.session(session.id()).status();
    }

    /** @param played how many lines were, of fewer than there are */
    private static String cutShort(Script script, int played, SessionStatus status) {
        int left = script.lines().size() - played;
        String unspoken = "%d %s not spoken".formatted(left, left == 1 ? "line was" : "lines were");
        String why = switch (status) {
            case LEFT -> "the person left";
            case STOPPED -> "practice stopped, and the trace names people to call";
            default -> "it was finished";
        };
        return played == 0
                ? "%s: the conversation had ended before the first line (%s); %s"
                        .formatted(script.name(), why, unspoken)
                : "%s:%d: the conversation ended with this line (%s); %s"
                        .formatted(script.name(), script.lines().get(played - 1).number(), why, unspoken);
    }
}
