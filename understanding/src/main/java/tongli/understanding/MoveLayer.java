package tongli.understanding;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.Language;

/**
 * The learnt half of the reader: a multinomial logistic layer from a clause's sentence vector to kinds of move, trained
 * on the authored examples in {@code moves/{zh,en}.tsv} by {@code learning}'s {@code TrainMoveLayer}. Immutable.
 */
final class MoveLayer {

    private final LogisticLayer layer;

    private MoveLayer(LogisticLayer layer) {
        this.layer = layer;
    }

    static MoveLayer load(Language language) {
        return new MoveLayer(LogisticLayer.read(
                "moves/" + language.code() + ".layer", Resources.bytes("moves/" + language.code() + ".layer")));
    }

    Map<MoveKind, Double> probabilities(float[] clause) {
        double[] found = layer.probabilities(clause);
        Map<MoveKind, Double> probabilities = new EnumMap<>(MoveKind.class);
        for (int i = 0; i < found.length; i++) {
            probabilities.put(MoveKind.valueOf(layer.labels().get(i)), found[i]);
        }
        return probabilities;
    }
}
