package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import tongli.perception.text.EncoderTokenizer;

/**
 * A tokenised text.
 *
 * @param ids with both marks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tokens(long[] ids, TaskText of) {
    /** Batches are cut from runs of this many, sorted by length: little padding, still well mixed. */
    private static final int BATCHES_A_RUN = 32;

    static List<Tokens> of(List<TaskText> texts, EncoderTokenizer tokenizer, int limit) {
        return texts.stream()
                .map(text -> new Tokens(tokenizer.pair(text.pair(), limit), text))
                .toList();
    }

    /** All texts once, in batches of like length, in a random order. */
    static List<List<Tokens>> batches(List<Tokens> all, int size, Random random) {
        List<Tokens> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        List<List<Tokens>> batches = new ArrayList<>();
        int run = size * BATCHES_A_RUN;
        for (int from = 0; from < mixed.size(); from += run) {
            List<Tokens> sorted = new ArrayList<>(mixed.subList(from, Math.min(mixed.size(), from + run)));
            sorted.sort(Comparator.comparingInt(tokens -> tokens.ids().length));
            for (int at = 0; at < sorted.size(); at += size) {
                batches.add(sorted.subList(at, Math.min(sorted.size(), at + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /** Padded with 0 to the longest; shape (batch, length). */
    static long[][] ids(List<Tokens> batch) {
        long[][] ids = new long[batch.size()][longest(batch)];
        for (int i = 0; i < ids.length; i++) {
            System.arraycopy(batch.get(i).ids(), 0, ids[i], 0, batch.get(i).ids().length);
        }
        return ids;
    }

    /** 1 a token, 0 padding. */
    static long[][] mask(List<Tokens> batch) {
        long[][] mask = new long[batch.size()][longest(batch)];
        for (int i = 0; i < mask.length; i++) {
            java.util.Arrays.fill(mask[i], 0, batch.get(i).ids().length, 1);
        }
        return mask;
    }

    private static int longest(List<Tokens> batch) {
        return batch.stream().mapToInt(tokens -> tokens.ids().length).max().orElse(0);
    }
}
