package tongli.learning.tagging;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Span;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.tagging.BioTags;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.tagging.SpanDecoder;

/**
 * Judges tags as training goes on: the mean of the two micro-F1s, and a thousandth of what the right tags are given, so that
 * passes are told apart before the first span is right.
 */
final class TagJudge implements FineTuner.Judge {
    private static final double HINT = 1e-3;

    private final BioTags tags;
    private final List<TaggedText> texts;
    private final List<TaskText> targets;
    private final List<List<Span>> places;

    TagJudge(BioTags tags, List<TaggedText> texts, TagTargets targets) {
        this.tags = tags;
        this.texts = texts;
        this.targets = texts.stream().map(targets::of).toList();
        this.places = texts.stream().map(text -> targets.places(text.text())).toList();
    }

    /** The texts as training knows them, in order. */
    List<TaskText> targets() {
        return targets;
    }

    @Override
    public double score(List<float[][]> logits) {
        SpanReport report = report(logits.get(0));
        return (report.exact().microF1() + report.overlapping().microF1()) / 2 + HINT * given(logits.get(0));
    }

    SpanReport report(float[][] rows) {
        SpanDecoder decoder = new SpanDecoder(tags);
        List<List<LabelledSpan>> found = new ArrayList<>();
        for (int text = 0; text < rows.length; text++) {
            List<Span> own = places.get(text);
            found.add(decoder.spans(
                    texts.get(text).text(), own, TagTargets.unmarked(rows[text], own.size(), tags.count())));
        }
        return SpanReport.of(
                tags.labels(), texts.stream().map(TaggedText::spans).toList(), found);
    }

    /** The mean probability of the right tags of the tokens in spans; 0 where there are none. */
    private double given(float[][] rows) {
        double sum = 0;
        int tokens = 0;
        for (int text = 0; text < rows.length; text++) {
            float[] known = targets.get(text).targets().get(0);
            float[][] logits = TagTargets.unmarked(rows[text], known.length - 2, tags.count());
            for (int token = 0; token < logits.length; token++) {
                int tag = (int) known[token + 1];
                if (tag != BioTags.OUTSIDE) {
                    sum += TaskHead.Kind.TAGS.probabilities(logits[token], 1)[tag];
                    tokens++;
                }
            }
        }
        return tokens == 0 ? 0 : sum / tokens;
    }
}
