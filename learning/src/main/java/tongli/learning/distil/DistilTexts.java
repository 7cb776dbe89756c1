package tongli.learning.distil;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.emotion.EmotionTexts;

/**
 * The texts that the encoder answers for the fast tier to learn: those that the encoder itself was trained on, their
 * sentences where there are several, and sets of which only the words are taken. What nearly repeats a tuning text is left out.
 *
 * @param texts each once, in an order fixed by the seed
 * @param sha256 of the files, joined by commas
 */
record DistilTexts(List<String> texts, String sha256) {

    /** A longer text of which only the words are taken is read in sentences. */
    private static final int LONGEST_ZH = 80;

    private static final int LONGEST_EN = 280;

    /** A longer text takes the encoder longest: of such only labelled ones are read, in English every third. */
    private static final int LONG_ZH = 55;

    private static final int LONG_EN = 80;

    private static final int LONG_EVERY_EN = 3;

    /** Of each set of which only the words are taken, and of the sentences within labelled texts. */
    private static final int MOST = 8_000;

    /** @throws IOException if a set is missing or malformed */
    static DistilTexts read(EmotionTexts labelled, EmotionSet.Folders folders, Language language, long seed)
            throws IOException {
        NearDuplicates kept = new NearDuplicates(labelled.tuning().values().stream()
                .flatMap(Collection::stream)
                .map(EmotionText::text)
                .toList());
        Random random = new Random(seed);
        Set<String> all = new LinkedHashSet<>();
        List<String> sums = new ArrayList<>(List.of(labelled.trainSha256()));
        Set<String> sentences = new LinkedHashSet<>();
        labelled.training().forEach(text -> {
            add(all, text.text());
            addSentences(sentences, text.text(), language);
        });
        all.addAll(some(sentences, random));
        for (PlainSet set : PlainSet.of(language)) {
            PlainSet.Part part = set.read(folders.sets());
            sums.addAll(part.sha256());
            Set<String> found = new LinkedHashSet<>();
            for (String text : part.texts()) {
                if (text.length() <= (language == Language.ZH ? LONGEST_ZH : LONGEST_EN)) {
                    add(found, text);
                } else {
                    addSentences(found, text, language);
                }
            }
            all.addAll(some(found, random));
        }
        Set<String> whole =
                labelled.training().stream().map(text -> text.text().strip()).collect(Collectors.toSet());
        int[] number = {0};
        List<String> texts = all.stream()
                .filter(text -> !isLong(text, language)
                        || whole.contains(text) && (language == Language.ZH || number[0]++ % LONG_EVERY_EN == 0))
                .filter(text -> !kept.isNear(text))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(texts, random);
        return new DistilTexts(texts, String.join(",", sums));
    }

    private static boolean isLong(String text, Language language) {
        return text.length() > (language == Language.ZH ? LONG_ZH : LONG_EN);
    }

    private static List<String> some(Set<String> texts, Random random) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(MOST, shuffled.size()));
    }

    private static void addSentences(Set<String> texts, String text, Language language) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH);
        sentences.setText(text);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            add(texts, text.substring(from, to));
            from = to;
        }
    }

    private static void add(Set<String> texts, String text) {
        String bare = text.strip();
        if (!Blank.is(bare)) {
            texts.add(bare);
        }
    }
}
