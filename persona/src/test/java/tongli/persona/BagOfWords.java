package tongli.persona;

import java.util.List;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/** An encoder for tests: counts character pairs, so that sentences that share words lie close. */
public final class BagOfWords implements SentenceEncoder {

    private static final int WIDTH = 512;

    @Override
    public List<float[]> encodeAll(List<String> texts, Language language) {
        return texts.stream().map(BagOfWords::vector).toList();
    }

    private static float[] vector(String text) {
        float[] counts = new float[WIDTH];
        for (int i = 0; i + 1 < text.length(); i++) {
            counts[Math.floorMod(text.charAt(i) * 31 + text.charAt(i + 1), WIDTH)]++;
        }
        counts[0] += 0.01f; // so that one-letter texts have a direction too
        double squares = 0;
        for (float count : counts) {
            squares += count * count;
        }
        for (int i = 0; i < WIDTH; i++) {
            counts[i] /= (float) Math.sqrt(squares);
        }
        return counts;
    }
}
