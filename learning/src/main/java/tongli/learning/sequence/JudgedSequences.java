package tongli.learning.sequence;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tongli.core.Require;
import tongli.learning.metric.LabelScores;
import tongli.learning.metric.PairedBootstrap;

/**
 * What a model told of texts, beside what a person said of them.
 *
 * @param labels that the model knows, all that occur among them
 * @param truth at least one text
 * @param told one list a text
 */
public record JudgedSequences(List<String> labels, List<OrderedText> truth, List<List<String>> told) {
    public JudgedSequences {
        labels = List.copyOf(labels);
        truth = Require.notEmpty("truth", truth);
        told = List.copyOf(told);
        Require.inRange("told", told.size(), truth.size(), truth.size());
    }

    /** @param seed of the bootstrap */
    public SequenceReport report(long seed) {
        return SequenceReport.of(labels, truth, told, seed);
    }

    /** Beside a second model of the same texts: the share of texts wholly right and in order. */
    public PairedBootstrap exactBeside(JudgedSequences second, int samples, long seed) {
        return PairedBootstrap.ofShare(exact(), second.exact(), samples, seed);
    }

    /** Beside a second model of the same texts: the micro-F1 of the sets. */
    public PairedBootstrap microF1Beside(JudgedSequences second, int samples, long seed) {
        return PairedBootstrap.ofMicroF1(sets(), second.sets(), samples, seed);
    }

    private boolean[] exact() {
        boolean[] exact = new boolean[truth.size()];
        for (int text = 0; text < exact.length; text++) {
            exact[text] = truth.get(text).labels().equals(told.get(text));
        }
        return exact;
    }

    private List<LabelScores> sets() {
        return IntStream.range(0, truth.size())
                .mapToObj(text -> scores(Set.copyOf(truth.get(text).labels()), Set.copyOf(told.get(text))))
                .toList();
    }

    private static LabelScores scores(Set<String> own, Set<String> said) {
        int hits = (int) said.stream().filter(own::contains).count();
        return new LabelScores(hits, said.size() - hits, own.size() - hits);
    }
}
