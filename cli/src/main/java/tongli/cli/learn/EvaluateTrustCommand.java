package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.core.Language;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.ScriptSet;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-trust}. */
@Command(
        name = "evaluate-trust",
        description =
                "How the coach's score goes with the trust that a reply wins or costs, over all authored scripts with the simulated people;"
                        + " and which good replies won none.")
final class EvaluateTrustCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The people's language.")
    private Language language = Language.ZH;

    @Option(names = "--seed", defaultValue = "1", description = "Of the talks (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--lines", description = "Print the good replies that won no trust.")
    private boolean lines;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try (CoachReaders readers = new CoachReaders()) {
            ScoredTalks talks =
                    new ScoredTalks(readers.assessor(), new ScriptCheck(readers.people(), readers.replies()));
            for (Scenario scenario : ScenarioLibrary.bundled().all()) {
                for (ScriptSet set : ScriptSet.values()) {
                    if (scenario.language() == language && set.covers(scenario)) {
                        talks.play(set, scenario, seed);
                    }
                }
            }
            tell(spec.commandLine().getOut(), format.isTable(), lines, talks.found());
        }
    }

    /** As JSON the summary is one object, then each good reply that won no trust is one, as {@code wrong_moment}. */
    static void tell(PrintWriter out, boolean table, boolean lines, ScoreAndTrust found) {
        List<ScoreAndTrust.Said> moments = found.wrongMoments();
        if (table) {
            out.printf(
                    Locale.ROOT,
                    "%d replies, Spearman's correlation of score and change of trust %.3f%n",
                    found.replies(),
                    found.correlation());
            for (ScoreAndTrust.Band band : found.bands()) {
                out.printf(
                        Locale.ROOT,
                        "score from %d: %d replies, trust %+.4f on average, %d won some%n",
                        band.from(),
                        band.replies(),
                        band.trust(),
                        band.won());
            }
            out.printf("good replies that won no trust: %d%n", moments.size());
        } else {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("replies", found.replies());
            fields.put("spearman", found.correlation());
            fields.put("bands", found.bands());
            fields.put("good_without_trust", moments.size());
            out.println(TongliJson.line(fields));
        }
        if (lines) {
            moments.forEach(
                    moment -> out.println(table ? moment.row() : TongliJson.line(Map.of("wrong_moment", moment))));
        }
        out.flush();
    }
}
