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
import tongli.core.Blank;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.emotion.EmotionTexts;

/**
 * The texts that the encoder answers for the fast tier to learn: those that the encoder itself was trained on, their
 * sentences where there are several, variants of them, and sets of which only the words are taken. What nearly repeats a tuning text
 * is left out.
 *
 * <p>One source in {@value Sides#KEPT_EVERY} is kept apart with all its sentences: a labelled text, a line, or a dialogue. No kept text
 * nearly repeats one that is learnt from.
 *
 * @param learnt each once, in an order fixed by the seed
 * @param kept to calibrate on, those of labelled sets first
 * @param keptOfLabelled how many of the kept texts are of labelled sets
 * @param sha256 of the files, joined by commas
 */
record DistilTexts(List<String> learnt, List<String> kept, int keptOfLabelled, String sha256) {

    /** A longer text of which only the words are taken is read in sentences. */
    private static final int LONGEST_ZH = 80;

    private static final int LONGEST_EN = 280;

    /** A longer text takes the encoder longest: of such every third is learnt from. */
    private static final int LONG_ZH = 55;

    private static final int LONG_EN = 80;

    private static final int LONG_EVERY = 3;

    /** Of each set of which only the words are taken. */
    private static final int MOST = 24_000;

    /** Of the kept texts, of sets of which only the words are taken: each is asked for by itself, which takes long. */
    private static final int MOST_KEPT = 2_500;

    /** Variants of each text of a small labelled set. */
    private static final int VARIANTS = 3;

    /** @throws IOException if a set is missing or malformed */
    static DistilTexts read(EmotionTexts labelled, EmotionSet.Folders folders, Language language, long seed)
            throws IOException {
        return new Gathering(labelled, language, seed).gather(folders);
    }

    private static final class Gathering {
        private final EmotionTexts labelled;
        private final Language language;
        private final Random random;
        private final NearDuplicates tuning;
        private final Sides sides;

        Gathering(EmotionTexts labelled, Language language, long seed) {
            this.labelled = labelled;
            this.language = language;
            this.random = new Random(seed);
            this.sides = new Sides(random);
            this.tuning = new NearDuplicates(labelled.tuning().values().stream()
                    .flatMap(Collection::stream)
                    .map(EmotionText::text)
                    .toList());
        }

        DistilTexts gather(EmotionSet.Folders folders) throws IOException {
            List<String> sums = new ArrayList<>(List.of(labelled.trainSha256()));
            List<String> varied = new ArrayList<>();
            for (EmotionText text : labelled.training()) {
                Set<String> pieces = new LinkedHashSet<>();
                add(pieces, text.text());
                if (isSmall(text.set())) {
                    addSentences(pieces, text.text());
                }
                if (sides.add(pieces) && isSmall(text.set())) {
                    varied.add(text.text());
                }
            }
            Set<String> ofLabelled = new LinkedHashSet<>(sides.kept());
            for (PlainSet set : PlainSet.of(language)) {
                PlainSet.Part part = set.read(folders);
                sums.addAll(part.sha256());
                addSome(part.sources());
            }
            Variants variants = new Variants(varied, language, random);
            for (int i = 0; i < VARIANTS * varied.size(); i++) {
                add(sides.learnt(), variants.of(varied.get(i % varied.size())));
            }
            List<String> learnt = new ArrayList<>();
            int longer = 0;
            for (String text : sides.learnt()) {
                boolean taken = !isLong(text) || longer++ % LONG_EVERY == 0;
                if (taken && !tuning.isNear(text)) {
                    learnt.add(text);
                }
            }
            Collections.shuffle(learnt, random);
            List<String> kept = new ArrayList<>();
            List<String> ofOthers = new ArrayList<>(); // of every set, since they are drawn by chance
            for (String text : sides.keptUnlike(learnt)) {
                if (!tuning.isNear(text)) {
                    (ofLabelled.contains(text) ? kept : ofOthers).add(text);
                }
            }
            int keptOfLabelled = kept.size();
            Collections.shuffle(ofOthers, random);
            kept.addAll(ofOthers.subList(0, Math.min(MOST_KEPT, ofOthers.size())));
            return new DistilTexts(List.copyOf(learnt), List.copyOf(kept), keptOfLabelled, String.join(",", sums));
        }

        /** CPED and GoEmotions are large as they are; of the others sentences and variants are read too. */
        private static boolean isSmall(EmotionSet set) {
            return set != EmotionSet.CPED && set != EmotionSet.GOEMOTIONS;
        }

        /** Sources in an order of chance, until there are enough texts. */
        private void addSome(List<List<String>> sources) {
            List<List<String>> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, random);
            int added = 0;
            for (List<String> source : shuffled) {
                if (added >= MOST) {
                    return;
                }
                Set<String> pieces = new LinkedHashSet<>();
                for (String text : source) {
                    if (text.length() <= (language == Language.ZH ? LONGEST_ZH : LONGEST_EN)) {
                        add(pieces, text);
                    } else {
                        addSentences(pieces, text);
                    }
                }
                int before = sides.size();
                sides.add(pieces);
                added += sides.size() - before;
            }
        }

        private boolean isLong(String text) {
            return text.length() > (language == Language.ZH ? LONG_ZH : LONG_EN);
        }

        private void addSentences(Set<String> texts, String text) {
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
}
