package tongli.learning.pretrain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Hides words of a line: 15 % of its tokens at most, whole words, one word at least. Of the tokens hidden four fifths become the
 * mask, a tenth another token of the texts, and a tenth stays. Immutable.
 *
 * <p>Source: Devlin et al., NAACL 2019; whole words as in its authors' later release (2019).
 *
 * @param mask the token that stands for a hidden one
 * @param unknown the token of whatever the vocabulary lacks: nothing can be learnt by guessing it
 * @param tokens those of the texts without {@code unknown}, each once; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Masking(long mask, long unknown, long[] tokens) {
    private static final double SHARE = 0.15;
    private static final double MASKED = 0.8;
    private static final double ANOTHER = 0.9;

    /**
     * A line with some tokens hidden. Not copied.
     *
     * @param ids as the encoder reads them
     * @param places of those to be guessed, rising
     * @param truth what stood there
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Masked(long[] ids, int[] places, long[] truth) {}

    Masked hide(Line line, Random random) {
        List<List<Integer>> words = words(line);
        Collections.shuffle(words, random);
        int wanted = (int) Math.max(1, Math.round(SHARE * (line.length() - 2)));
        List<Integer> places = new ArrayList<>();
        for (List<Integer> word : words) {
            if (places.size() + word.size() <= wanted) {
                places.addAll(word);
            }
        }
        if (places.isEmpty() && !words.isEmpty()) {
            places.addAll(words.get(0)); // none is short enough
        }
        Collections.sort(places);
        return hide(line, places, random);
    }

    private Masked hide(Line line, List<Integer> places, Random random) {
        long[] ids = line.ids().clone();
        long[] truth = new long[places.size()];
        for (int i = 0; i < truth.length; i++) {
            int place = places.get(i);
            truth[i] = ids[place];
            double chance = random.nextDouble();
            if (chance < MASKED) {
                ids[place] = mask;
            } else if (chance < ANOTHER) {
                ids[place] = tokens[random.nextInt(tokens.length)];
            }
        }
        return new Masked(ids, places.stream().mapToInt(Integer::intValue).toArray(), truth);
    }

    /** One copy of the line for each of its known tokens, with that token hidden. */
    List<Masked> oneByOne(Line line) {
        List<Masked> all = new ArrayList<>();
        for (int place = 1; place < line.length() - 1; place++) {
            long[] ids = line.ids().clone();
            long truth = ids[place];
            if (truth != unknown) {
                ids[place] = mask;
                all.add(new Masked(ids, new int[] {place}, new long[] {truth}));
            }
        }
        return all;
    }

    /** The places of each word; words that the vocabulary lacks are left out. */
    private List<List<Integer>> words(Line line) {
        List<List<Integer>> words = new ArrayList<>();
        for (int place = 1; place < line.length() - 1; place++) {
            if (words.isEmpty() || line.words()[place] != line.words()[place - 1]) {
                words.add(new ArrayList<>());
            }
            words.get(words.size() - 1).add(place);
        }
        words.removeIf(word -> word.stream().anyMatch(place -> line.ids()[place] == unknown));
        return words;
    }
}
