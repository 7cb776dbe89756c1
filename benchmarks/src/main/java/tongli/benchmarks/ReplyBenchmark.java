package tongli.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.coaching.rating.Verdict;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReading;

/** One reply after one line, never seen before: milliseconds to read it, to judge it, and to assess it with a wording (each reads it too). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReplyBenchmark {
    @Param({"ZH", "EN"})
    public Language language = Language.ZH;

    private final OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
    private final BundledReplyReader replies = new BundledReplyReader(encoder);
    private final TextEmotionReader emotions = TextEmotionReader.bundled();
    private final BundledAssessor assessor = new BundledAssessor(replies, emotions);
    private int next;

    @Benchmark
    public ReplyReading readReply() {
        next++;
        return replies.read(new ReplyContext(language, history(), Sentences.reply(language, next)));
    }

    @Benchmark
    public Verdict judge() {
        next++;
        return assessor.verdict(
                new AssessmentRequest(language, history(), Sentences.reply(language, next), Optional.empty()));
    }

    @Benchmark
    public Assessment assess() {
        next++;
        return assessor.assess(
                new AssessmentRequest(language, history(), Sentences.reply(language, next), Optional.empty()));
    }

    private List<Utterance> history() {
        return List.of(new Utterance(
                Utterance.PERSONA, Sentences.chat(language, next, 1).get(0)));
    }

    @TearDown
    public void close() {
        emotions.close();
        replies.close();
        encoder.close();
    }
}
