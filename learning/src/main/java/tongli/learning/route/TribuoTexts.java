package tongli.learning.route;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Texts as Tribuo's examples, their features called by their place. Immutable. */
public final class TribuoTexts {
    private final String[] names;
    private final List<SparseText> texts;

    /** @param features how many there are */
    public TribuoTexts(int features, List<SparseText> texts) {
        this.names = new String[features];
        for (int place = 0; place < features; place++) {
            // in the order of the alphabet as in that of the numbers, for Tribuo sorts by name
            names[place] = String.format(Locale.ROOT, "%08d", place);
        }
        this.texts = texts;
    }

    int features() {
        return names.length;
    }

    List<SparseText> texts() {
        return texts;
    }

    public <T extends Output<T>> MutableDataset<T> empty(OutputFactory<T> outputs) {
        // Tribuo's own provenance is not kept: ours stands in the model file
        return new MutableDataset<>(
                new SimpleDataSourceProvenance(
                        "texts", OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC), outputs),
                outputs);
    }

    public <T extends Output<T>> ArrayExample<T> example(int row, T output, float weight) {
        SparseText text = texts.get(row);
        String[] own = new String[text.places().length];
        double[] values = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = names[text.places()[i]];
            values[i] = text.values()[i];
        }
        ArrayExample<T> example = new ArrayExample<>(output, own, values);
        example.setWeight(weight);
        return example;
    }

    /** Our place of each of Tribuo's features. */
    public static int[] places(ImmutableFeatureMap map) {
        int[] places = new int[map.size()];
        for (int id = 0; id < places.length; id++) {
            places[id] = Integer.parseInt(map.get(id).getName());
        }
        return places;
    }
}
