package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tongli.camp.evaluate.Played;
import tongli.camp.evaluate.Summary;
import tongli.camp.evaluate.TalkResult;
import tongli.persona.scenario.Difficulty;

/**
 * How policies do that were trained in settings that differ in one thing.
 *
 * @param played that of the usual setting first
 */
record AblationReport(List<Played> played) {
    AblationReport {
        played = List.copyOf(played);
    }

    private Played usual() {
        return played.get(0);
    }

    /** As a table that a page in Markdown takes as it is. */
    void print(PrintWriter out) {
        out.println(
                "| trained | seeds | return ± sd | 95 % | above the usual | easy | normal | hard | trust | eased | told | left |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Played one : played) {
            Summary summary = Summary.of(one);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %s | %s | %s | %.3f | %.3f | %.2f | %.3f |%n",
                    one.policy(),
                    summary.runs(),
                    won(summary, one),
                    summary.won().range(),
                    one == usual() ? "–" : one.above(usual()).inWords(),
                    at(one, Difficulty.EASY),
                    at(one, Difficulty.NORMAL),
                    at(one, Difficulty.HARD),
                    summary.trust().mean(),
                    summary.eased().mean(),
                    summary.told().mean(),
                    summary.left().mean());
        }
    }

    private static String won(Summary summary, Played one) {
        String mean = String.format(Locale.ROOT, "%.2f", summary.won().mean());
        return summary.runs() > 1 ? mean + String.format(Locale.ROOT, " ± %.2f", one.deviation()) : mean;
    }

    List<Map<String, Object>> fields() {
        return played.stream().map(this::fields).toList();
    }

    private Map<String, Object> fields(Played one) {
        Summary summary = Summary.of(one);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("trained", one.policy());
        fields.put("runs", summary.runs());
        fields.put("return", summary.won());
        if (summary.runs() > 1) {
            fields.put("deviation", one.deviation());
        }
        if (one != usual()) {
            fields.put("above_usual", one.above(usual()));
        }
        fields.put("trust", summary.trust());
        fields.put("eased", summary.eased());
        fields.put("told", summary.told());
        fields.put("left", summary.left());
        return fields;
    }

    /** The mean return with people so hard; a dash where none were met. */
    private static String at(Played one, Difficulty hard) {
        if (one.runs().get(0).stream().noneMatch(talk -> talk.person().difficulty() == hard)) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.2f",
                one.only(talk -> talk.person().difficulty() == hard)
                        .mean(TalkResult::won)
                        .mean());
    }
}
