package tongli.perception.emotion;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Taxonomy;

/** Chooses which pieces of a text are worth leaving out to see what moved a reading. Safe for many threads. */
interface Screen {
    /** Every piece. */
    Screen NONE = (whole, without) -> {
        BitSet all = new BitSet();
        all.set(0, without.size());
        return all;
    };

    /**
     * @param whole the text
     * @param without the text without each piece
     * @return places in {@code without}
     */
    BitSet worthTrying(String whole, List<String> without);

    /**
     * The pieces that move a cheap model's basic emotions most (total variation), {@code most} of them; all where there are no more.
     */
    static Screen by(EmotionLogits cheap, int most) {
        return (whole, without) -> {
            if (without.size() <= most) {
                return NONE.worthTrying(whole, without);
            }
            double[] with = basic(cheap, whole);
            double[] moved = without.stream()
                    .mapToDouble(rest -> distance(with, basic(cheap, rest)))
                    .toArray();
            BitSet chosen = new BitSet();
            IntStream.range(0, moved.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -moved[i]))
                    .limit(most)
                    .forEach(chosen::set);
            return chosen;
        };
    }

    private static double[] basic(EmotionLogits cheap, String text) {
        return cheap.heads().read(Taxonomy.BASIC, cheap.logits(text)).distribution();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / 2;
    }
}
