package tongli.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tongli.core.Language;
import tongli.perception.text.EncodedText;
import tongli.perception.text.OnnxSentenceEncoder;

/** The encoder alone, tokens included: batches a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class EncoderBenchmark {
    /** How long a line is. */
    public enum Length {
        CHAT,
        TOKENS_64
    }

    @Param({"ZH", "EN"})
    public Language language = Language.ZH;

    @Param({"CHAT", "TOKENS_64"})
    public Length length = Length.CHAT;

    @Param({"1", "32"})
    public int batch = 1;

    private final OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
    private int next;

    @Benchmark
    public List<EncodedText> encode() {
        next += batch;
        return encoder.hiddenStates(
                length == Length.CHAT ? Sentences.chat(language, next, batch) : Sentences.longer(language, next, batch),
                language);
    }

    @TearDown
    public void close() {
        encoder.close();
    }
}
