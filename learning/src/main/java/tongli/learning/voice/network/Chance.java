package tongli.learning.voice.network;

import java.util.Random;

/** Units left out by chance while a network learns (Srivastava et al., JMLR 2014). Stateless. */
final class Chance {
    private Chance() {}

    /** @param share left out, [0, 1) @return for each unit 0, or by how much it is then multiplied */
    static float[] dropout(int units, double share, Random chance) {
        float[] kept = new float[units];
        float scale = (float) (1 / (1 - share));
        for (int i = 0; i < units; i++) {
            kept[i] = share > 0 && chance.nextDouble() < share ? 0 : scale;
        }
        return kept;
    }

    static float[] times(float[] values, float[] factors) {
        float[] product = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = values[i] * factors[i];
        }
        return product;
    }
}
