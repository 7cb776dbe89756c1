package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes utterances of stretches of speech: a pause as short as people make within a sentence parts nothing, and what is too long to be of
 * one mood is cut into equal pieces. The model was learnt from whole sentences, pauses included. Stateless.
 */
final class Utterances {
    private static final double PAUSE_SECONDS = 0.7;
    /** Kept before and behind. */
    private static final double MARGIN_SECONDS = 0.2;

    private static final double LONGEST_SECONDS = 6;

    private Utterances() {}

    /**
     * Of a recording.
     *
     * @param speech in order, apart from each other
     * @param seconds how long the recording is
     */
    static List<Stretch> of(List<Stretch> speech, double seconds) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : speech) {
            int last = joined.size() - 1;
            if (last >= 0 && next.fromSeconds() - joined.get(last).toSeconds() < PAUSE_SECONDS) {
                joined.set(last, new Stretch(joined.get(last).fromSeconds(), next.toSeconds()));
            } else {
                joined.add(next);
            }
        }
        List<Stretch> utterances = new ArrayList<>();
        for (Stretch one : joined) {
            double from = Math.max(0, one.fromSeconds() - MARGIN_SECONDS);
            double to = Math.max(from, Math.min(seconds, one.toSeconds() + MARGIN_SECONDS));
            utterances.addAll(cut(new Stretch(from, to), LONGEST_SECONDS));
        }
        return utterances;
    }

    /** Equal pieces, each of {@code longest} seconds at most. */
    static List<Stretch> cut(Stretch whole, double longest) {
        int pieces = (int) Math.max(1, Math.ceil(whole.seconds() / longest));
        List<Stretch> cut = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            double from = whole.fromSeconds() + piece * whole.seconds() / pieces;
            double to = whole.fromSeconds() + (piece + 1) * whole.seconds() / pieces;
            cut.add(new Stretch(from, Math.max(from, to)));
        }
        return cut;
    }
}
