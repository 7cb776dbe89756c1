package tongli.perception.text;

/**
 * Three summaries of the last hidden layer over one text, before any scaling to unit length.
 *
 * <p>A text longer than a window has several windows: {@code cls} and {@code mean} are their means weighted by tokens,
 * {@code max} is the largest of each. The arrays belong to the receiver.
 *
 * @param cls the vector of the first mark
 * @param mean the mean over all tokens, marks included
 * @param max the largest value over all tokens, dimension by dimension
 * @param tokens how many tokens were read, marks included
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the hot loop; nobody compares or prints it
public record EncodedText(float[] cls, float[] mean, float[] max, int tokens) {

    /** {@code cls}, {@code mean} and {@code max} one after the other: the features that heads are trained on. */
    public float[] features() {
        float[] all = new float[cls.length * 3];
        System.arraycopy(cls, 0, all, 0, cls.length);
        System.arraycopy(mean, 0, all, cls.length, cls.length);
        System.arraycopy(max, 0, all, 2 * cls.length, cls.length);
        return all;
    }
}
