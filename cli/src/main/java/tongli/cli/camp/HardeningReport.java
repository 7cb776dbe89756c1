package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tongli.camp.evaluate.Interval;
import tongli.camp.evaluate.Played;
import tongli.camp.evaluate.Summary;
import tongli.camp.evaluate.TalkResult;

/** What policies win from people as they are written, and from those who learnt to expose them. For one thread. */
final class HardeningReport {
    private static final String AS_WRITTEN = "as written";
    private static final String OWN = "own adversary";

    private record Row(String policy, String conduct) {}

    private final Map<Row, List<List<TalkResult>>> rows = new LinkedHashMap<>();

    /** One more run of a policy, among people who conduct themselves so. */
    void add(String policy, String conduct, List<TalkResult> talks) {
        rows.computeIfAbsent(new Row(policy, conduct), any -> new ArrayList<>()).add(talks);
    }

    private Played played(String policy, String conduct) {
        Row row = new Row(policy, conduct);
        List<List<TalkResult>> runs = rows.get(row);
        if (runs == null) {
            throw new IllegalStateException("there is no row " + row);
        }
        return new Played(policy, runs);
    }

    /** How much less a policy wins from its own adversary than from people as they are written. */
    private Map<String, Interval> exploitability() {
        Map<String, Interval> exploitability = new LinkedHashMap<>();
        for (Row row : rows.keySet()) {
            if (row.conduct().equals(OWN)) {
                exploitability.put(
                        row.policy(), played(row.policy(), AS_WRITTEN).above(played(row.policy(), OWN)));
            }
        }
        return exploitability;
    }

    /** As a table that a page in Markdown takes as it is. */
    void print(PrintWriter out) {
        out.println("| policy | people | runs | return, 95 % | trust | told | left |");
        out.println("|---|---|---|---|---|---|---|");
        for (Row row : rows.keySet()) {
            Summary summary = Summary.of(played(row.policy(), row.conduct()));
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %.3f | %.2f | %.3f |%n",
                    row.policy(),
                    row.conduct(),
                    summary.runs(),
                    summary.won().inWords(),
                    summary.trust().mean(),
                    summary.told().mean(),
                    summary.left().mean());
        }
        exploitability().forEach((policy, lost) -> out.printf("exploitability, %s: %s%n", policy, lost.inWords()));
    }

    Map<String, Object> fields() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : rows.keySet()) {
            Summary summary = Summary.of(played(row.policy(), row.conduct()));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("policy", row.policy());
            fields.put("people", row.conduct());
            fields.put("runs", summary.runs());
            fields.put("return", summary.won());
            fields.put("trust", summary.trust());
            fields.put("told", summary.told());
            fields.put("left", summary.left());
            all.add(fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policies", all);
        fields.put("exploitability", exploitability());
        return fields;
    }
}
