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

/** Plays a script: one JSON line a turn, then one with the report. Ends early when the session does. */
final class ScriptedChat {

    private record Report(@JsonProperty("report") ReportJson report) {}

    private final PracticeService practice;
    private final PracticeParts parts;
    private final PrintWriter out;

    ScriptedChat(PracticeService practice, PracticeParts parts, PrintWriter out) {
        this.practice = practice;
        this.parts = parts;
        this.out = out;
    }

    void play(Session session, Script script) {
        RiskCardJson card = RiskCardJson.of(parts.riskCards().card(session.language()));
        for (Script.Step step : script.steps()) {
            if (practice.session(session.id()).status() != SessionStatus.OPEN) {
                break;
            }
            if (step instanceof Script.Guessing guess) {
                practice.guess(session.id(), guess.emotion(), guess.strength(), guess.need());
            } else if (step instanceof Script.Move move) {
                Turn turn = practice.turn(session.id(), move.move(), Optional.empty());
                out.println(TongliJson.line(TurnJson.of(turn, card)));
                out.flush();
            }
        }
        practice.finish(session.id());
        out.println(TongliJson.line(new Report(ReportJson.of(practice.report(session.id()), card))));
        out.flush();
    }
}
