package tongli.learning.finetune;

import java.util.List;
import java.util.Random;
import tongli.perception.text.EncoderTokenizer;

/**
 * A tokenised text.
 *
 * @param ids with both marks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Tokens(long[] ids, TaskText of) {
    /** @param limit longest text in tokens, marks included; the rest is cut */
    public static List<Tokens> of(List<TaskText> texts, EncoderTokenizer tokenizer, int limit) {
        return texts.stream()
                .map(text -> new Tokens(tokenizer.pair(text.pair(), limit), text))
                .toList();
    }

    /** All texts once, in batches of like length, in a random order. */
    static List<List<Tokens>> batches(List<Tokens> all, int size, Random random) {
        return LengthBuckets.of(all, tokens -> tokens.ids().length, size, random);
    }

    /** Padded with 0 to the longest; shape (batch, length). */
    public static long[][] ids(List<Tokens> batch) {
        return padded(batch).ids();
    }

    /** 1 a token, 0 padding. */
    public static long[][] mask(List<Tokens> batch) {
        return padded(batch).mask();
    }

    private static Padded padded(List<Tokens> batch) {
        return Padded.of(batch.stream().map(Tokens::ids).toList());
    }

    static int longest(List<Tokens> batch) {
        return batch.stream().mapToInt(tokens -> tokens.ids().length).max().orElse(0);
    }
}
