package tongli.learning.route;

import tongli.core.Coded;
import tongli.core.Language;
import tongli.perception.text.HashedNgrams;
import tongli.perception.words.Words;

/** What of a text the linear and tree models count. */
public enum TextFeatures implements Coded {
    /** Runs of signs or letters, which need no word list. */
    NGRAMS,
    /** Words and pairs of words, as the language's segmenter cuts them. */
    WORDS,
    /** Words and pairs, words with their part of speech, and runs of up to three parts. */
    WORDS_AND_PARTS {
        @Override
        public String code() {
            return "words+pos";
        }
    };

    static final int BITS = 24;
    private static final int LONGEST_RUN = 5;

    /** Finds what a text has, as bucket numbers of {@value #BITS} bits, ascending, each as often as it was met. */
    interface Counter {
        int[] repeated(String text);
    }

    /** By what the words are cut, as bytes from 0 to 255: other dictionaries, models or rules give others. None where none are cut. */
    int[] segmenter(Language language) {
        if (this == NGRAMS) {
            return new int[0];
        }
        return Words.fingerprint(language).chars().toArray();
    }

    Counter counter(Language language) {
        return this == NGRAMS
                ? new HashedNgrams(language, BITS, LONGEST_RUN)::repeated
                : new HashedWords(language, this == WORDS_AND_PARTS, BITS);
    }
}
