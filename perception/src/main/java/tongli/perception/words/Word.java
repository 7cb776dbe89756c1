package tongli.perception.words;

import tongli.core.Span;

/** A word of a text, and what kind of word it is there. */
public record Word(Span span, PartOfSpeech part) {}
