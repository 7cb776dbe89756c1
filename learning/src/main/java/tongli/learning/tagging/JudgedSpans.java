package tongli.learning.tagging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tongli.core.Require;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.LabelScores;
import tongli.learning.metric.PairedBootstrap;
import tongli.perception.tagging.LabelledSpan;

/**
 * What spans a model found in texts, beside those that a person marked.
 *
 * @param labels that the model knows, all that occur among them
 * @param truth one list a text, at least one
 * @param found likewise
 */
public record JudgedSpans(List<String> labels, List<List<LabelledSpan>> truth, List<List<LabelledSpan>> found) {
    public JudgedSpans {
        labels = List.copyOf(labels);
        truth = Require.notEmpty("truth", truth);
        found = List.copyOf(found);
        Require.inRange("found", found.size(), truth.size(), truth.size());
    }

    public SpanReport report() {
        return SpanReport.of(labels, truth, found);
    }

    /** Beside a second model of the same texts: the F1 of all spans, both ends right. */
    public PairedBootstrap exactF1Beside(JudgedSpans second, int samples, long seed) {
        return beside(second, SpanReport::exact, samples, seed);
    }

    /** Beside a second model of the same texts: the F1 of all spans, where overlapping is enough. */
    public PairedBootstrap overlappingF1Beside(JudgedSpans second, int samples, long seed) {
        return beside(second, SpanReport::overlapping, samples, seed);
    }

    private PairedBootstrap beside(
            JudgedSpans second, Function<SpanReport, ClassificationReport> count, int samples, long seed) {
        return PairedBootstrap.ofMicroF1(byText(count), second.byText(count), samples, seed);
    }

    private List<LabelScores> byText(Function<SpanReport, ClassificationReport> count) {
        return IntStream.range(0, truth.size())
                .mapToObj(text -> SpanReport.of(labels, List.of(truth.get(text)), List.of(found.get(text))))
                .map(report -> count.apply(report).all())
                .toList();
    }
}
