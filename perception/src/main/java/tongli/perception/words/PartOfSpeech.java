package tongli.perception.words;

import tongli.core.Coded;

/**
 * What kind of word it is, alike in both languages: the parts of Universal Dependencies, with both kinds of conjunctions as one.
 *
 * <p>Source: Nivre et al., "Universal Dependencies v2", LREC 2020.
 */
public enum PartOfSpeech implements Coded {
    NOUN,
    /** A name of a person, a place or another thing. */
    NAME,
    VERB,
    /** A verb that helps another (can, would, 会, 能), or is. */
    AUXILIARY,
    ADJECTIVE,
    ADVERB,
    PRONOUN,
    DETERMINER,
    ADPOSITION,
    CONJUNCTION,
    PARTICLE,
    INTERJECTION,
    NUMBER,
    PUNCTUATION,
    /** An emoji, or another sign that is no word. */
    SYMBOL,
    /** What fits none of the others, such as a Chinese measure word. */
    OTHER
}
