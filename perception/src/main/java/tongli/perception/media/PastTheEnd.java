package tongli.perception.media;

/**
 * Ends the work of a reader that goes on beyond the end: some take what is missing for zeros, pixel after pixel, and a few bytes that promise
 * millions of pixels kept one busy for twelve seconds. For one reading.
 */
final class PastTheEnd {
    /** Readers look beyond the end a few times before they know. */
    private static final int OFTEN = 1_000;

    private int times;

    /** @param got what was read: a byte, or how many; negative at the end @return the same */
    int of(int got) throws UndecodableException {
        if (got < 0 && ++times > OFTEN) {
            throw new UndecodableException("is cut off or damaged inside; copy it again");
        }
        return got;
    }
}
