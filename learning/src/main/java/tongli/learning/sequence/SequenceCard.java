package tongli.learning.sequence;

import java.util.Locale;
import java.util.Map;
import tongli.learning.finetune.Provenance;
import tongli.perception.sequence.StepLabels;

/** The page that stands beside a trained model of ordered labels. Stateless. */
final class SequenceCard {
    private SequenceCard() {}

    static String of(
            SequenceTraining.Options options,
            StepLabels labels,
            Map<String, String> provenance,
            SequenceTraining.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                """
                # %s, in order (%s)

                Tells one to %d labels of a text in their order, none twice in a row: %s.

                Trained on %,d texts (%,d more were left out as near duplicates of tuning texts), of which %,d have two labels or
                more; tuned on %,d. On the tuning texts %.3f were told wholly right and in order; of those with two labels or more
                whose set was right, %d of %d were in the right order. They also chose the best pass: judge it on texts of
                their own with `./tongli learn evaluate`. A step's probability is not calibrated.

                ```
                %s```

                | | |
                |---|---|
                %s
                """,
                options.task(),
                options.language().code(),
                StepLabels.MOST,
                String.join(", ", labels.labels()),
                outcome.training(),
                outcome.dropped(),
                outcome.several(),
                outcome.tuning(),
                outcome.report().exact().value(),
                outcome.report().order().hits(),
                outcome.report().order().total(),
                outcome.report().toTable(),
                Provenance.rows(provenance));
    }
}
