package tongli.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.metric.MeanDifference;

/**
 * Comprehensiveness and sufficiency over how much of a text is taken as evidence, and their means over the shares: the area over the
 * perturbation curve (AOPC; Samek et al., 2017) as ERASER has it (DeYoung et al., ACL 2020, section 4.3), but for the share of none, of which
 * nothing can be read. Beside evidence stand as many words drawn anywhere, and runs of the same lengths drawn elsewhere. Stateless.
 */
public final class EvidenceCurve {
    /** Of a text's words (Chinese: characters); one at least. */
    public static final List<Double> SHARES = List.of(0.05, 0.1, 0.2, 0.5);

    /** Drawings for each text and share, whose mean counts. */
    private static final int CHANCES = 3;

    private EvidenceCurve() {}

    /**
     * What came of it.
     *
     * @param texts that were judged: those with evidence, of two words or more
     * @param comprehensiveness how far the answer falls without the words; more is better
     * @param sufficiency how far with them alone; less is better
     */
    public record Report(List<Double> shares, int texts, Curve comprehensiveness, Curve sufficiency) {}

    /**
     * One figure by share.
     *
     * @param evidence mean fall by share
     * @param words the same with words drawn anywhere
     * @param runs the same with runs of the evidence's lengths drawn elsewhere
     * @param area mean over the shares, of evidence
     * @param overWords by how much its area is better, text by text
     * @param overRuns the same over runs
     */
    public record Curve(
            List<Double> evidence,
            List<Double> words,
            List<Double> runs,
            double area,
            MeanDifference overWords,
            MeanDifference overRuns) {}

    /** Falls of one text by share: without the words, and with them alone. */
    private record Falls(double[] rest, double[] alone) {}

    private record Judged(Falls evidence, Falls words, Falls runs) {}

    /** @throws IllegalArgumentException if no text has evidence to judge */
    public static Report run(
            EmotionReader reader,
            List<String> texts,
            Language language,
            Taxonomy taxonomy,
            long seed,
            IntConsumer progress) {
        Random random = new Random(seed);
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            EmotionReading reading = reader.read(new EmotionQuery(texts.get(i), Optional.of(language), taxonomy, true));
            RankedWords ranked = RankedWords.of(reading);
            if (!ranked.best().isEmpty() && ranked.size() > 1) {
                all.add(judged(reader, reading, ranked, random));
            }
            if (i % 100 == 99) {
                progress.accept(i + 1);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("none of the %,d texts has evidence to judge".formatted(texts.size()));
        }
        return new Report(SHARES, all.size(), curve(all, true, seed), curve(all, false, seed));
    }

    private static Judged judged(EmotionReader reader, EmotionReading reading, RankedWords ranked, Random random) {
        Falls evidence = none();
        Falls words = none();
        Falls runs = none();
        for (int share = 0; share < SHARES.size(); share++) {
            int most = Math.max(1, (int) Math.round(SHARES.get(share) * ranked.size()));
            List<Integer> best = ranked.best(Math.min(most, ranked.size() - 1));
            add(evidence, share, reader, reading, ranked.rationale(best), 1);
            for (int draw = 0; draw < CHANCES; draw++) {
                add(words, share, reader, reading, ranked.rationale(ranked.words(best.size(), random)), CHANCES);
                add(runs, share, reader, reading, ranked.rationale(ranked.runs(best, random)), CHANCES);
            }
        }
        return new Judged(evidence, words, runs);
    }

    private static Falls none() {
        return new Falls(new double[SHARES.size()], new double[SHARES.size()]);
    }

    private static void add(
            Falls falls, int share, EmotionReader reader, EmotionReading whole, Rationale rationale, int of) {
        falls.rest()[share] += fall(reader, whole, rationale.rest()) / of;
        falls.alone()[share] += fall(reader, whole, rationale.alone()) / of;
    }

    /** Of what has nothing to read the answer is taken to be gone. */
    private static double fall(EmotionReader reader, EmotionReading whole, String part) {
        double before = whole.probability(whole.dominant());
        if (Blank.is(part)) {
            return before;
        }
        return before
                - reader.read(new EmotionQuery(part, Optional.of(whole.language()), whole.taxonomy(), false))
                        .probability(whole.dominant());
    }

    /** @param rest whether falls are those without the words, of which more is better */
    private static Curve curve(List<Judged> all, boolean rest, long seed) {
        double[][] evidence = side(all.stream().map(Judged::evidence).toList(), rest);
        double[][] words = side(all.stream().map(Judged::words).toList(), rest);
        double[][] runs = side(all.stream().map(Judged::runs).toList(), rest);
        double[] area = areas(evidence);
        return new Curve(
                byShare(evidence),
                byShare(words),
                byShare(runs),
                mean(area),
                better(area, areas(words), rest, seed),
                better(area, areas(runs), rest, seed));
    }

    private static MeanDifference better(double[] area, double[] chance, boolean more, long seed) {
        return more ? MeanDifference.of(area, chance, seed) : MeanDifference.of(chance, area, seed);
    }

    private static double[][] side(List<Falls> falls, boolean rest) {
        return falls.stream().map(fall -> rest ? fall.rest() : fall.alone()).toArray(double[][]::new);
    }

    private static double[] areas(double[][] falls) {
        return Arrays.stream(falls).mapToDouble(EvidenceCurve::mean).toArray();
    }

    private static List<Double> byShare(double[][] falls) {
        return IntStream.range(0, SHARES.size())
                .mapToObj(share -> Arrays.stream(falls)
                        .mapToDouble(fall -> fall[share])
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
