package tongli.cli.practice;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tongli.practice.LearnerMove;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.Comparison;
import tongli.practice.Turn;

/** Writes the turn that was taken again beside what it was before, and where trust went from there in both tries. */
final class TwoTries {

    private final PrintWriter out;
    private final ChatWords words;

    TwoTries(PrintWriter out, ChatWords words) {
        this.out = out;
        this.words = words;
    }

    /** @param before the session that the report's was branched from */
    void print(SessionReport report, Comparison comparison, Session before) {
        int from = comparison.fromTurn();
        if (report.session().turns().size() < from || before.turns().size() < from) {
            return; // the turn was not answered again
        }
        out.println();
        out.println(words.say("tries").replace("{turn}", String.valueOf(from)));
        oneTry("tries_before", before, comparison.parentTrust(), from);
        oneTry("tries_now", report.session(), report.trust(), from);
        int most = Math.max(report.trust().size(), comparison.parentTrust().size());
        out.println("  " + words.say("tries_trust"));
        row("tries_turn", IntStream.range(from, most).mapToObj(String::valueOf).toList());
        row("tries_before", hundredths(comparison.parentTrust(), from, most));
        row("tries_now", hundredths(report.trust(), from, most));
    }

    private void oneTry(String name, Session session, List<Double> trust, int at) {
        Turn turn = session.turns().get(at - 1);
        String answer = turn.persona().map(PersonaAnswer::text).orElse("");
        long moved = hundredth(trust.get(at)) - hundredth(trust.get(at - 1));
        out.println("  "
                + words.say("tries_said")
                        .replace("{try}", words.say(name))
                        .replace("{n}", "%+d".formatted(moved))
                        .replace("{answer}", answer)
                        .replace("{yours}", turn.learner().words().orElse(LearnerMove.QUIET)));
    }

    private void row(String name, List<String> cells) {
        out.println("    %-9s ".formatted(words.say(name))
                + cells.stream().map("%4s"::formatted).collect(Collectors.joining()));
    }

    private static List<String> hundredths(List<Double> trust, int from, int most) {
        return IntStream.range(from, most)
                .mapToObj(turn -> turn < trust.size() ? String.valueOf(hundredth(trust.get(turn))) : "–")
                .toList();
    }

    private static long hundredth(double trust) {
        return Math.round(100 * trust);
    }
}
