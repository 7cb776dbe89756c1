package tongli.learning.distil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.Example;
import tongli.learning.emotion.EmotionReport;
import tongli.learning.metric.LabelScores;
import tongli.perception.emotion.CascadeGate;
import tongli.perception.emotion.EmotionHeads;

/**
 * One set's tuning part in one taxonomy, with what both tiers assert of each text and how sure the gate is.
 *
 * @param counted the labels whose F1 counts
 */
record GoldPart(
        EmotionSet set,
        Taxonomy taxonomy,
        List<Example> examples,
        List<Integer> counted,
        List<boolean[]> fast,
        List<boolean[]> full,
        List<Double> safety) {

    /** What a tier's heads put out for a text of the tuning parts, by its place among all of them. */
    interface Logits {
        List<float[]> of(int text);
    }

    /** How much the fast tier finds to read in a text. */
    interface Amount {
        CascadeGate.Text of(String text);
    }

    /** The parts that mark a taxonomy, in the sets' order. */
    static List<GoldPart> of(
            Taxonomy taxonomy,
            Map<EmotionSet, List<EmotionText>> tuning,
            EmotionHeads fast,
            Logits ofFast,
            EmotionHeads full,
            Logits ofFull,
            Amount amount,
            CascadeGate gate) {
        EmotionTask task = taxonomy == Taxonomy.POLARITY ? EmotionTask.POLARITY : EmotionTask.BASIC;
        List<GoldPart> parts = new ArrayList<>();
        int first = 0;
        for (Map.Entry<EmotionSet, List<EmotionText>> part : tuning.entrySet()) {
            List<EmotionText> texts = part.getValue();
            if (texts.get(0).isMarkedBy(task)) {
                List<Example> examples =
                        texts.stream().map(text -> text.as(task)).toList();
                int from = first;
                List<EmotionHeads.Output> quick = IntStream.range(0, texts.size())
                        .mapToObj(i -> fast.read(taxonomy, ofFast.of(from + i)))
                        .toList();
                parts.add(new GoldPart(
                        part.getKey(),
                        taxonomy,
                        examples,
                        EmotionReport.countedLabels(task, part.getKey(), examples),
                        quick.stream()
                                .map(output -> fast.asserted(taxonomy, output))
                                .toList(),
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> full.asserted(taxonomy, full.read(taxonomy, ofFull.of(from + i))))
                                .toList(),
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> gate.safety(
                                        quick.get(i), amount.of(texts.get(i).text())))
                                .toList()));
            }
            first += texts.size();
        }
        return parts;
    }

    /** The mean F1 of the counted labels where the fast tier answers from this safety on. */
    double macroF1(double bound) {
        return counted.stream()
                .mapToDouble(label -> {
                    int hits = 0;
                    int falseAlarms = 0;
                    int misses = 0;
                    for (int i = 0; i < examples.size(); i++) {
                        if (examples.get(i).knows(label)) {
                            boolean said = examples.get(i).says(label);
                            boolean answer = (safety.get(i) >= bound ? fast : full).get(i)[label];
                            hits += said && answer ? 1 : 0;
                            falseAlarms += !said && answer ? 1 : 0;
                            misses += said && !answer ? 1 : 0;
                        }
                    }
                    return new LabelScores(hits, falseAlarms, misses).f1();
                })
                .average()
                .orElse(0);
    }

    /** The share of texts that the fast tier answers. */
    double share(double bound) {
        return safety.stream().filter(sure -> sure >= bound).count() / (double) safety.size();
    }

    /** By its texts, for a small part's figure jumps from text to text; CPED's labels rest on more than words. */
    double weight() {
        return set.weight() * examples.size();
    }
}
