package tongli.benchmarks;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import tongli.benchmarks.TimedParts.Part;
import tongli.core.Language;

/** The tables of {@code docs/results/speed.md}. */
final class SpeedTables {
    private final PrintWriter out;

    SpeedTables(PrintWriter out) {
        this.out = out;
    }

    /** Sentences a second, with the half-width of JMH's 99.9 % interval where there is one. */
    void throughput(Collection<RunResult> results) {
        out.println("## Sentences a second");
        out.println();
        out.println("| what | language | batch 1 | batch 32 |");
        out.println("|---|---|---|---|");
        for (Language language : Language.values()) {
            for (EncoderBenchmark.Length length : EncoderBenchmark.Length.values()) {
                String what = length == EncoderBenchmark.Length.CHAT
                        ? "encoder, chat lines"
                        : "encoder, lines of about 64 tokens";
                row(what, language, of(results, "EncoderBenchmark", language, "length", length.name()));
            }
            row("emotion reader", language, of(results, "EmotionBenchmark", language, "evidence", "false"));
            row(
                    "emotion reader with evidence",
                    language,
                    of(results, "EmotionBenchmark", language, "evidence", "true"));
        }
        out.println();
    }

    /** Milliseconds of one reply. */
    void replies(Collection<RunResult> results) {
        out.println("## Milliseconds a reply, alone");
        out.println();
        out.println("| what | language | median | 95th percentile | samples |");
        out.println("|---|---|---|---|---|");
        for (Language language : Language.values()) {
            for (RunResult result : of(results, "ReplyBenchmark", language, "language", language.name())) {
                Result<?> times = result.getPrimaryResult();
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %.1f | %d |%n",
                        result.getParams().getBenchmark().endsWith("assess") ? "assessment" : "reply reading",
                        language.code(),
                        times.getStatistics().getPercentile(50),
                        times.getStatistics().getPercentile(95),
                        times.getStatistics().getN());
            }
        }
        out.println();
    }

    /** Microseconds of the persona's own step. */
    void persona(Collection<RunResult> results) {
        out.println("## Microseconds of the persona's own step");
        out.println();
        out.println("| sentences compared by | language | median | 95th percentile | samples |");
        out.println("|---|---|---|---|---|");
        for (PersonaBenchmark.Meaning meaning : PersonaBenchmark.Meaning.values()) {
            for (Language language : Language.values()) {
                for (RunResult result : of(results, "PersonaBenchmark", language, "meaning", meaning.name())) {
                    var times = result.getPrimaryResult().getStatistics();
                    out.printf(
                            Locale.ROOT,
                            "| %s | %s | %.0f | %.0f | %d |%n",
                            meaning == PersonaBenchmark.Meaning.NONE ? "nothing: rules alone" : "the encoder's vectors",
                            language.code(),
                            times.getPercentile(50),
                            times.getPercentile(95),
                            times.getN());
                }
            }
        }
        out.println();
    }

    /** Steps a second of the camp's world. */
    void camp(Collection<RunResult> results) {
        out.println("## Steps a second of the camp's world");
        out.println();
        out.println("| who acts | threads | steps a second |");
        out.println("|---|---|---|");
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().contains(".CampBenchmark.")) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %,.0f |%n",
                        result.getParams().getParam("actor").toLowerCase(Locale.ROOT),
                        result.getParams().getThreads(),
                        result.getPrimaryResult().getScore());
            }
        }
        out.println();
    }

    void turns(Map<Language, TurnTimes> turns) {
        out.println("## Milliseconds of one turn, part by part");
        out.println();
        out.println("| part | zh median | zh 95th percentile | en median | en 95th percentile |");
        out.println("|---|---|---|---|---|");
        TurnTimes zh = required(turns, Language.ZH);
        TurnTimes en = required(turns, Language.EN);
        for (Part part : Part.values()) {
            row(part.words(), zh.of(part), en.of(part));
        }
        row("**the whole turn**", zh.turn(), en.turn());
        row("the report, afterwards", zh.report(), en.report());
        out.println();
        out.printf("%d and %d turns.%n", zh.turn().count(), en.turn().count());
    }

    private void row(String what, Times zh, Times en) {
        out.printf("| %s | %s | %s |%n", what, zh.cells(), en.cells());
    }

    private void row(String what, Language language, List<RunResult> byBatch) {
        out.printf("| %s | %s |", what, language.code());
        for (RunResult result : byBatch) {
            int batch = Integer.parseInt(result.getParams().getParam("batch"));
            double error = batch * result.getPrimaryResult().getScoreError();
            String half = Double.isFinite(error) ? String.format(Locale.ROOT, " ± %.1f", error) : "";
            out.printf(
                    Locale.ROOT, " %.1f%s |", batch * result.getPrimaryResult().getScore(), half);
        }
        out.println();
    }

    /** Those with one value of one parameter, small batches first. */
    private static List<RunResult> of(
            Collection<RunResult> results, String benchmark, Language language, String parameter, String value) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().contains("." + benchmark + "."))
                .filter(result -> result.getParams().getParam("language").equals(language.name()))
                .filter(result -> result.getParams().getParam(parameter).equals(value))
                .toList();
    }

    private static TurnTimes required(Map<Language, TurnTimes> turns, Language language) {
        TurnTimes times = turns.get(language);
        if (times == null) {
            throw new IllegalArgumentException("no turns in " + language.code());
        }
        return times;
    }
}
