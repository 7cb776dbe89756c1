package tongli.perception.text;

/**
 * The tokens of a text, and which word each belongs to. Chinese signs and marks of punctuation are words by themselves. Not
 * copied: whoever gets it owns it.
 *
 * @param ids without marks
 * @param words the number of each token's word; never falls
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TokenWords(long[] ids, long[] words) {}
