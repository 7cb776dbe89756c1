package tongli.perception.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tongli.core.BasicEmotion;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Span;
import tongli.perception.words.Word;
import tongli.perception.words.Words;

/**
 * A small authored lexicon ({@code feelings-zh.tsv}, {@code feelings-en.tsv}): which basic emotion a word usually carries, and which
 * words can stand in its place in a sentence and say something else. It knows some hundreds of everyday words, and no sense of them but
 * the commonest. Immutable, safe for many threads.
 */
public final class FeelingLexicon {
    private static final String OPPOSITE = "opposite";

    /** Of words that stand alone, and in no other's place. */
    private static final String SIGN = "sign";

    private static final Map<Language, FeelingLexicon> BUNDLED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLED.put(
                    language,
                    new FeelingLexicon(
                            language,
                            BundledText.read(FeelingLexicon.class, "feelings-%s.tsv".formatted(language.code()))));
        }
    }

    private final Map<String, BasicEmotion> emotions = new LinkedHashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    /** Of one form, by feeling. */
    private final Map<String, Map<BasicEmotion, List<String>>> forms = new LinkedHashMap<>();

    private final Language language;
    private final int longest;

    private FeelingLexicon(Language language, String text) {
        this.language = language;
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(this::add);
        forms.values().forEach(this::replaceable);
        this.longest = Stream.concat(emotions.keySet().stream(), others.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    public static FeelingLexicon of(Language language) {
        return Objects.requireNonNull(BUNDLED.get(language));
    }

    private void add(String[] fields) {
        List<String> words = List.of(fields[2].split(" "));
        if (fields[0].equals(OPPOSITE)) {
            for (String word : words) {
                words.stream().filter(other -> !other.equals(word)).forEach(other -> of(word).add(other));
            }
            return;
        }
        BasicEmotion emotion = Coded.find(BasicEmotion.class, fields[0]).orElseThrow();
        words.forEach(word -> emotions.putIfAbsent(word, emotion));
        if (!fields[1].equals(SIGN)) {
            forms.computeIfAbsent(fields[1], form -> new EnumMap<>(BasicEmotion.class))
                    .computeIfAbsent(emotion, any -> new ArrayList<>())
                    .addAll(words);
        }
    }

    private void replaceable(Map<BasicEmotion, List<String>> form) {
        form.forEach((emotion, words) -> words.forEach(word -> form.forEach((other, alternatives) -> {
            if (other != emotion) {
                of(word).addAll(alternatives);
            }
        })));
    }

    private Set<String> of(String word) {
        return others.computeIfAbsent(word, any -> new LinkedHashSet<>());
    }

    /** The emotion that a word usually carries, in any case; empty if it is not known. */
    public Optional<BasicEmotion> emotion(String word) {
        return Optional.ofNullable(emotions.get(folded(word)));
    }

    /** Words of another feeling, or opposite ones, that can stand in its place; empty if none are known. */
    public List<String> others(String word) {
        return List.copyOf(others.getOrDefault(folded(word), Set.of()));
    }

    /**
     * Where known words stand in a text, in its order. English words stand as the segmenter cuts them; Chinese ones of two signs or more wherever
     * they are written, the longest first (it cuts 很难过 after 很难), and those of one sign where that is a word by itself.
     */
    public List<Span> in(String text) {
        List<Span> words = Words.of(text, language).stream().map(Word::span).toList();
        List<Span> found = new ArrayList<>();
        if (language == Language.ZH) {
            for (int at = 0; at < text.length(); at++) {
                for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
                    if (isKnown(text.substring(at, at + length))) {
                        found.add(new Span(at, at + length));
                        at += length - 1;
                        break;
                    }
                }
            }
        }
        List<Span> whole = List.copyOf(found);
        words.stream()
                .filter(word -> isKnown(word.of(text)))
                .filter(word ->
                        whole.stream().noneMatch(other -> other.start() < word.end() && word.start() < other.end()))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    private boolean isKnown(String word) {
        String folded = folded(word);
        return emotions.containsKey(folded) || others.containsKey(folded);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
