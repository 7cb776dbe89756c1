package tongli.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.metric.MeanDifference;

/**
 * Whether the evidence that a reader names is what moved its answer (ERASER, DeYoung et al., ACL 2020): without the evidence the
 * answer's probability should fall far (comprehensiveness), with the evidence alone it should fall little (sufficiency); each is held
 * beside runs of the same length drawn by chance. Stateless.
 */
public final class EvidenceEvaluation {
    /** Runs by chance for each text, whose mean counts. */
    private static final int CHANCES = 5;

    private EvidenceEvaluation() {}

    /**
     * What came of it. Probabilities are those of the label that the whole text was read as.
     *
     * @param texts that were judged: those with evidence that is not all of the text
     * @param without how many had no evidence for the answer
     * @param wholly in how many all of the text was evidence
     * @param length the mean share of a text's characters that is evidence
     * @param comprehensiveness mean fall without the evidence; more is better
     * @param comprehensivenessByChance the same without runs drawn by chance
     * @param comprehensivenessGain the difference of the two, text by text
     * @param sufficiency mean fall with the evidence alone; less is better
     * @param sufficiencyByChance the same with runs drawn by chance alone
     * @param sufficiencyGain by how much the evidence falls less
     * @param medianMillis of a reading with evidence, asked for by itself
     * @param millis95 the 95th percentile
     * @param medianTokens that the encoder read for it: what it costs, whatever the machine
     * @param tokens95 the 95th percentile
     */
    public record Report(
            int texts,
            int without,
            int wholly,
            double length,
            double comprehensiveness,
            double comprehensivenessByChance,
            MeanDifference comprehensivenessGain,
            double sufficiency,
            double sufficiencyByChance,
            MeanDifference sufficiencyGain,
            double medianMillis,
            double millis95,
            long medianTokens,
            long tokens95) {}

    private record Falls(double length, double rest, double restByChance, double alone, double aloneByChance) {}

    /**
     * @param texts not blank
     * @param tokensRead by the reader so far
     * @param seed of the runs drawn by chance, and of the intervals
     * @throws IllegalArgumentException if no text has evidence to judge
     */
    public static Report run(
            EmotionReader reader,
            LongSupplier tokensRead,
            List<String> texts,
            Language language,
            Taxonomy taxonomy,
            long seed,
            IntConsumer progress) {
        Random random = new Random(seed);
        List<Falls> all = new ArrayList<>();
        double[] millis = new double[texts.size()];
        long[] tokens = new long[texts.size()];
        int without = 0;
        int wholly = 0;
        for (int i = 0; i < texts.size(); i++) {
            long read = tokensRead.getAsLong();
            long began = System.nanoTime();
            EmotionReading reading = reader.read(new EmotionQuery(texts.get(i), Optional.of(language), taxonomy, true));
            millis[i] = (System.nanoTime() - began) / 1e6;
            tokens[i] = tokensRead.getAsLong() - read;
            Rationale rationale = Rationale.of(reading);
            if (rationale.spans().isEmpty()) {
                without++;
            } else if (Blank.is(rationale.rest())) {
                wholly++;
            } else {
                all.add(falls(reader, reading, rationale, random));
            }
            if (i % 100 == 99) {
                progress.accept(i + 1);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("none of the %,d texts has evidence to judge".formatted(texts.size()));
        }
        double[] rest = all.stream().mapToDouble(Falls::rest).toArray();
        double[] restByChance = all.stream().mapToDouble(Falls::restByChance).toArray();
        double[] alone = all.stream().mapToDouble(Falls::alone).toArray();
        double[] aloneByChance = all.stream().mapToDouble(Falls::aloneByChance).toArray();
        Arrays.sort(millis);
        Arrays.sort(tokens);
        return new Report(
                all.size(),
                without,
                wholly,
                all.stream().mapToDouble(Falls::length).average().orElseThrow(),
                mean(rest),
                mean(restByChance),
                MeanDifference.of(rest, restByChance, seed),
                mean(alone),
                mean(aloneByChance),
                MeanDifference.of(aloneByChance, alone, seed),
                millis[millis.length / 2],
                millis[(int) (0.95 * (millis.length - 1))],
                tokens[tokens.length / 2],
                tokens[(int) (0.95 * (tokens.length - 1))]);
    }

    private static Falls falls(EmotionReader reader, EmotionReading reading, Rationale rationale, Random random) {
        double restByChance = 0;
        double aloneByChance = 0;
        int drawn = 0;
        for (int i = 0; i < CHANCES; i++) {
            Rationale chance = rationale.byChance(random);
            if (!Blank.is(chance.rest())) {
                restByChance += fall(reader, reading, chance.rest());
                aloneByChance += fall(reader, reading, chance.alone());
                drawn++;
            }
        }
        double rest = fall(reader, reading, rationale.rest());
        double alone = fall(reader, reading, rationale.alone());
        return new Falls(
                rationale.length() / (double) reading.text().length(),
                rest,
                drawn == 0 ? rest : restByChance / drawn,
                alone,
                drawn == 0 ? alone : aloneByChance / drawn);
    }

    private static double fall(EmotionReader reader, EmotionReading whole, String part) {
        EmotionReading read =
                reader.read(new EmotionQuery(part, Optional.of(whole.language()), whole.taxonomy(), false));
        return whole.probability(whole.dominant()) - read.probability(whole.dominant());
    }

    private static double mean(double[] figures) {
        return Arrays.stream(figures).average().orElseThrow();
    }
}
