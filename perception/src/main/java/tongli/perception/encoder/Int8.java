package tongli.perception.encoder;

/**
 * Numbers as bytes with scales: value ≈ byte · scale, symmetric about 0.
 *
 * @param bytes as long as the values were
 * @param scales one a row or one a column
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Int8(byte[] bytes, float[] scales) {
    private static final float WHOLE_RANGE = 127;

    /**
     * Processors without VNNI add two products of an unsigned and a signed byte in 16 bits and stop at the largest: 2 · 255 · 64
     * still fits, 2 · 255 · 127 does not.
     */
    private static final float FACTOR_RANGE = 64;

    /** To multiply with: one scale a column of a (rows, columns) matrix, and 7 of the 8 bits. */
    static Int8 factorByColumn(Tensor matrix) {
        return quantise(matrix, false, FACTOR_RANGE);
    }

    /** To look up: one scale a row. */
    static Int8 byRow(Tensor matrix) {
        return quantise(matrix, true, WHOLE_RANGE);
    }

    private static Int8 quantise(Tensor matrix, boolean byRow, float most) {
        int rows = (int) matrix.shape()[0];
        int columns = (int) matrix.shape()[1];
        float[] values = matrix.values();
        float[] scales = new float[byRow ? rows : columns];
        for (int i = 0; i < values.length; i++) {
            int scale = byRow ? i / columns : i % columns;
            scales[scale] = Math.max(scales[scale], Math.abs(values[i]) / most);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[byRow ? i / columns : i % columns];
            bytes[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        return new Int8(bytes, scales);
    }
}
