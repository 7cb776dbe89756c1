package tongli.perception.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import tongli.core.Blank;
import tongli.core.Span;

/**
 * English words by OpenNLP's models of the Universal Dependencies English Web Treebank. What is written as one word is one ({@code don't},
 * {@code gonna}), with the part of its first half. Emoji and other odd signs are left to {@link OddSigns}.
 */
final class EnglishWords implements WordCutter {
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.2-2.5.0.bin";
    private static final String PARTS = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";

    /** All that the words hang on. */
    static final List<String> FILES = List.of(TOKENS, PARTS);

    private static final Set<String> DENIALS = Set.of("not", "n't", "nt");

    private final TokenizerModel tokens;
    private final POSModel parts;
    /** Neither half is safe for many threads, and a tagger takes a while to make. */
    private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();

    private record Pair(TokenizerME tokenizer, POSTaggerME tagger) {}

    private EnglishWords(TokenizerModel tokens, POSModel parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    /** With the models of the jars opennlp-models-tokenizer-en and opennlp-models-pos-en. */
    static EnglishWords bundled() {
        try (InputStream tokens = open(TOKENS);
                InputStream parts = open(PARTS)) {
            return new EnglishWords(new TokenizerModel(tokens), new POSModel(parts));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read OpenNLP's models", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = EnglishWords.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(
                    resource + " is not on the class path; add the jars opennlp-models-tokenizer-en and -pos-en");
        }
        return stream;
    }

    @Override
    public List<Word> of(String text) {
        Pair borrowed = idle.poll();
        Pair pair = borrowed != null ? borrowed : new Pair(new TokenizerME(tokens), new POSTaggerME(parts));
        List<Word> words = new ArrayList<>();
        for (Runs.Run run : Runs.of(text, EnglishWords::isKnown)) {
            words.addAll(run.known() ? cut(text, run.from(), run.to(), pair) : OddSigns.of(text, run.from(), run.to()));
        }
        idle.add(pair); // not after a failure, which may leave it in any state
        return words;
    }

    private static List<Word> cut(String text, int from, int to, Pair pair) {
        String plain = text.substring(from, to).replace('’', '\'').replace('‘', '\'');
        opennlp.tools.util.Span[] spans = Arrays.stream(pair.tokenizer().tokenizePos(plain))
                .flatMap(span -> WrittenTogether.apart(plain, span.getStart(), span.getEnd()).stream())
                .map(span -> new opennlp.tools.util.Span(span.start(), span.end()))
                .toArray(opennlp.tools.util.Span[]::new);
        String[] tokens = opennlp.tools.util.Span.spansToStrings(spans, plain);
        String[] tags = pair.tagger().tag(tokens);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            Span span = new Span(spans[i].getStart() + from, spans[i].getEnd() + from);
            Word before = words.isEmpty() ? null : words.get(words.size() - 1);
            if (before != null
                    && before.span().end() == span.start()
                    && WrittenTogether.goesOn(plain, span.start() - from)) {
                words.set(words.size() - 1, new Word(new Span(before.span().start(), span.end()), before.part()));
            } else if (!Blank.is(span.of(text))) {
                words.add(new Word(span, part(tags[i], tokens[i])));
            }
        }
        return words;
    }

    /** A word written as one of two has both their tags: PRON+AUX. In the treebank {@code not} is a particle, like the {@code to} of a verb. */
    private static PartOfSpeech part(String tag, String word) {
        if (DENIALS.contains(word.toLowerCase(Locale.ROOT))) {
            return PartOfSpeech.ADVERB;
        }
        return switch (tag.replaceFirst("\\+.*", "")) {
            case "NOUN" -> PartOfSpeech.NOUN;
            case "PROPN" -> PartOfSpeech.NAME;
            case "VERB" -> PartOfSpeech.VERB;
            case "AUX" -> PartOfSpeech.AUXILIARY;
            case "ADJ" -> PartOfSpeech.ADJECTIVE;
            case "ADV" -> PartOfSpeech.ADVERB;
            case "PRON" -> PartOfSpeech.PRONOUN;
            case "DET" -> PartOfSpeech.DETERMINER;
            case "ADP" -> PartOfSpeech.ADPOSITION;
            case "CCONJ", "SCONJ" -> PartOfSpeech.CONJUNCTION;
            case "PART" -> PartOfSpeech.PARTICLE;
            case "INTJ" -> PartOfSpeech.INTERJECTION;
            case "NUM" -> PartOfSpeech.NUMBER;
            case "PUNCT" -> PartOfSpeech.PUNCTUATION;
            case "SYM" -> PartOfSpeech.SYMBOL;
            default -> OddSigns.part(word.codePointAt(0));
        };
    }

    /** Letters of any script, numbers, punctuation and white space, each of one unit. */
    private static boolean isKnown(char sign) {
        return switch (Character.getType(sign)) {
            case Character.SURROGATE,
                    Character.OTHER_SYMBOL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.CONTROL -> Character.isWhitespace(sign);
            default -> true;
        };
    }
}
