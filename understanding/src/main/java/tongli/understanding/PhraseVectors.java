package tongli.understanding;

import java.util.Arrays;
import java.util.List;
import tongli.core.VectorTable;

/**
 * The meanings of a file of phrases, in bytes: a unit vector a line, each number in 127ths. They lie beside the phrases,
 * since encoding hundreds of them would delay the first reply. Immutable.
 */
final class PhraseVectors {

    private static final float SCALE = 127;

    private final VectorTable rows;

    private PhraseVectors(VectorTable rows) {
        this.rows = rows;
    }

    /** @param name of the files of phrases (.txt) and of vectors (.vectors) */
    static PhraseVectors read(String name) {
        int phrases = Resources.lines(name + ".txt").size();
        byte[] bytes = Resources.bytes(name + ".vectors");
        if (bytes.length == 0 || bytes.length % phrases != 0) {
            throw new IllegalStateException(
                    "%s.vectors does not belong to the %d lines of %s.txt; run PhraseVectorsTest with -Dtongli.phrases.write=true"
                            .formatted(name, phrases, name));
        }
        int width = bytes.length / phrases;
        float[][] rows = new float[phrases][width];
        for (int i = 0; i < phrases; i++) {
            for (int j = 0; j < width; j++) {
                rows[i][j] = bytes[i * width + j] / SCALE;
            }
        }
        return new PhraseVectors(VectorTable.of(List.of(rows)));
    }

    /** In the form that {@link #read} reads. */
    static byte[] bytes(List<float[]> vectors) {
        int width = vectors.get(0).length;
        byte[] bytes = new byte[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < width; j++) {
                bytes[i * width + j] = (byte) StrictMath.round(vectors.get(i)[j] * SCALE);
            }
        }
        return bytes;
    }

    int width() {
        return rows.width();
    }

    /** The mean of the cosines to the few nearest. */
    double nearest(float[] vector, int few) {
        double[] near = rows.cosines(vector);
        Arrays.sort(near);
        return Arrays.stream(near, near.length - few, near.length).average().orElse(-1);
    }
}
