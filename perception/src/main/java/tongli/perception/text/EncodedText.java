package tongli.perception.text;

/**
 * Two summaries of the last hidden layer over one text, before any scaling to unit length.
 *
 * <p>A text longer than a window has several windows: {@code cls} and {@code mean} are their means weighted by tokens. The
 * arrays belong to the receiver.
 *
 * @param cls the vector of the first mark
 * @param mean the mean over all tokens, marks included
 * @param tokens how many tokens were read, marks included
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the hot loop; nobody compares or prints it
public record EncodedText(float[] cls, float[] mean, int tokens) {}
