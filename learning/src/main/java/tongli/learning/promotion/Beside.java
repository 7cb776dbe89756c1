package tongli.learning.promotion;

import java.util.List;
import tongli.learning.evaluation.Judged;
import tongli.perception.registry.GateNote;

/** What a model that wants to serve is compared with. */
sealed interface Beside permits Beside.Nothing, Beside.Unlike, Beside.Serving {

    /** Nothing serves yet. */
    record Nothing() implements Beside {}

    /** Something serves that cannot be compared. @param why and what to do */
    record Unlike(GateNote why) implements Beside {}

    /** What serves, on the same holdout. */
    record Serving(Judged judged) implements Beside {

        /** What it asserts, with its labels in that order. @param labels the same ones, perhaps in another order */
        boolean[][] asserted(List<String> labels) {
            int[] places = labels.stream().mapToInt(judged.labels()::indexOf).toArray();
            boolean[][] turned = new boolean[judged.texts()][places.length];
            for (int text = 0; text < turned.length; text++) {
                for (int label = 0; label < places.length; label++) {
                    turned[text][label] = judged.asserted()[text][places[label]];
                }
            }
            return turned;
        }
    }
}
