package tongli.learning.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.core.Span;
import tongli.learning.finetune.TaskText;
import tongli.perception.tagging.BioTags;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.text.EncoderTokenizer;

/**
 * From spans of signs to tags of tokens. A token belongs to the first span that it shares a sign with; the first token of a span
 * begins it. Not safe for many threads.
 */
public final class TagTargets {
    private static final int MARKS = 2;

    private final BioTags tags;
    private final EncoderTokenizer tokenizer;
    private final int limit;
    private int beyond;
    private int tokenless;
    private int taken;

    /**
     * Spans from which nothing can be learnt.
     *
     * @param beyond the tokens that are read
     * @param tokenless no token stands for any sign of them
     * @param taken each of their tokens belongs to the span before
     */
    public record Unlearnt(int beyond, int tokenless, int taken) {}

    /** @param limit tokens of a text that are read, marks included */
    TagTargets(BioTags tags, EncoderTokenizer tokenizer, int limit) {
        this.tags = tags;
        this.tokenizer = tokenizer;
        this.limit = limit;
    }

    /** A text as it trains. */
    TaskText of(TaggedText tagged) {
        List<Span> places = places(tagged.text());
        float[] targets = new float[places.size() + MARKS];
        targets[0] = Float.NaN;
        targets[targets.length - 1] = Float.NaN;
        int[] own = tags(tagged.spans(), places);
        for (int token = 0; token < own.length; token++) {
            // a sign that stands nowhere in the text may lie inside a span: its tag is not known
            targets[token + 1] = places.get(token).length() == 0 ? Float.NaN : own[token];
        }
        return new TaskText("", tagged.text(), List.of(targets), 1);
    }

    private int[] tags(List<LabelledSpan> spans, List<Span> places) {
        int[] own = new int[places.size()];
        for (LabelledSpan span : spans) {
            boolean begun = false;
            for (int token = 0; token < own.length; token++) {
                if (own[token] == BioTags.OUTSIDE && places.get(token).overlaps(span.span())) {
                    int begins = tags.begins(span.label());
                    own[token] = begun ? tags.goesOn(begins) : begins;
                    begun = true;
                }
            }
            if (!begun) {
                count(span.span(), places);
            }
        }
        return own;
    }

    private void count(Span span, List<Span> places) {
        if (places.stream().anyMatch(place -> place.overlaps(span))) {
            taken++;
        } else if (places.size() == limit - MARKS
                && places.get(places.size() - 1).end() <= span.start()) {
            beyond++;
        } else {
            tokenless++;
        }
    }

    /** Where the tokens stand that are read. */
    List<Span> places(String text) {
        return tokenizer.placedFirst(text, limit).places();
    }

    /** Without the marks, of a row of tokens as training has them. @param tokens how many there are */
    static float[][] unmarked(float[] row, int tokens, int tags) {
        List<float[]> logits = new ArrayList<>();
        for (int token = 1; token <= tokens; token++) {
            logits.add(Arrays.copyOfRange(row, token * tags, (token + 1) * tags));
        }
        return logits.toArray(float[][]::new);
    }

    /** Of all texts so far. */
    Unlearnt unlearnt() {
        return new Unlearnt(beyond, tokenless, taken);
    }
}
