package tongli.cli.drill;

import java.io.PrintWriter;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Result;
import tongli.practice.showing.RoundReport;
import tongli.practice.showing.Showing;
import tongli.wire.TongliJson;
import tongli.wire.showing.RoundJson;
import tongli.wire.showing.RoundReportJson;

/** A JSON line for each answer, then one with the report; questions go to standard error. */
final class JsonTelling implements PerceiveTelling {

    private final ScenarioLibrary people;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Language language;
    private final VoiceFiles files;
    private final WordTelling words;

    JsonTelling(ScenarioLibrary people, PrintWriter out, PrintWriter err, Language language, VoiceFiles files) {
        this.people = people;
        this.out = out;
        this.err = err;
        this.language = language;
        this.files = files;
        this.words = new WordTelling(people, err, language, files);
    }

    private record Reported(RoundReportJson report) {}

    /** The JSON of its result tells it again; it is printed for whoever types. */
    @Override
    public void shown(Showing showing, int count) {
        words.shown(showing, count);
    }

    @Override
    public void ask() {
        words.ask();
    }

    @Override
    public void askAgain() {
        words.askAgain();
    }

    @Override
    public void result(Result result) {
        out.println(TongliJson.line(RoundJson.result(result, people, language, files)));
        out.flush();
    }

    @Override
    public void report(RoundReport report) {
        out.println(TongliJson.line(new Reported(RoundReportJson.of(report))));
        out.flush();
    }

    @Override
    public void remark(String message) {
        err.println("tongli: " + message);
    }
}
