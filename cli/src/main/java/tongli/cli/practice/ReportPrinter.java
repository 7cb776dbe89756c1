package tongli.cli.practice;

import java.io.PrintWriter;
import tongli.core.Blank;
import tongli.persona.scenario.Scenario;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.Moment;
import tongli.practice.SessionReport.Remembered;

/** Writes a report for people. */
final class ReportPrinter {

    private final PrintWriter out;
    private final ChatWords words;

    ReportPrinter(PrintWriter out, ChatWords words) {
        this.out = out;
        this.words = words;
    }

    /** @return whether there is a turn to try again */
    boolean print(SessionReport report) {
        if (report.moments().isEmpty()) {
            out.println();
            out.println(report.next());
            return false;
        }
        Moment moment = report.moments().get(0);
        out.println();
        out.println(words.say("moment").replace("{turn}", String.valueOf(moment.turn())));
        line("yours", moment.yours());
        line("thought", moment.thought());
        line("heard", moment.heard());
        line("change", moment.change());
        moment.suggestion().ifPresent(text -> line("suggestion", text));
        out.println();
        line(
                "difficulty",
                words.say("difficulty." + report.session().difficulty().code()));
        report.score().ifPresent(score -> line("score", score + " / 100"));
        report.mentalising().ifPresent(score -> line("mentalising", score + " / 100"));
        report.advice().forEach(advice -> out.println("  · " + advice));
        if (!Blank.is(report.next())) {
            out.println("  · " + report.next());
        }
        out.println();
        out.flush();
        return true;
    }

    /** What was told and what was not: for the end, since it would spoil another try. */
    void printDebrief(SessionReport report, Scenario scenario) {
        out.println();
        out.println(words.say("told").replace("{name}", scenario.profile().called()));
        report.debrief().topics().forEach(topic -> {
            out.println("  " + topic.name());
            topic.levels().forEach(level -> out.println("    " + (level.told() ? "✓ " : "· ") + level.fact()));
        });
        report.debrief().reasonLeft().ifPresent(reason -> line("reason_left", reason));
        report.remembered().ifPresent(remembered -> printRemembered(remembered, scenario));
        out.flush();
    }

    private void printRemembered(Remembered remembered, Scenario scenario) {
        out.println(words.say("remembered").replace("{name}", scenario.profile().called()));
        remembered.told().forEach(topic -> line("remembered_told", topic.name()));
        remembered.promises().forEach(promise -> line("remembered_promise", promise));
        out.println("  " + words.say("remembered_" + remembered.ending().code()));
    }

    private void line(String key, String text) {
        out.println("  " + words.label(key, text));
    }
}
