package tongli.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.perception.emotion.TextEmotionReader;

/** The whole reader of feelings over chat lines, with and without evidence: batches a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class EmotionBenchmark {
    @Param({"ZH", "EN"})
    public Language language = Language.ZH;

    @Param({"false", "true"})
    public boolean evidence;

    @Param({"1", "32"})
    public int batch = 1;

    private final TextEmotionReader reader = TextEmotionReader.bundled();
    private int next;

    @Benchmark
    public List<EmotionReading> read() {
        next += batch;
        return reader.readAll(Sentences.chat(language, next, batch).stream()
                .map(text -> EmotionQuery.of(text).in(language))
                .map(query -> evidence ? query.explained() : query)
                .toList());
    }

    @TearDown
    public void close() {
        reader.close();
    }
}
