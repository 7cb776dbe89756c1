package tongli.learning.tagging;

import java.util.Locale;
import java.util.Map;
import tongli.learning.finetune.Provenance;
import tongli.perception.tagging.BioTags;

/** The page that stands beside a trained model of spans. Stateless. */
final class TagCard {
    private TagCard() {}

    static String of(
            TagTraining.Options options, BioTags tags, Map<String, String> provenance, TagTraining.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                """
                # tag (%s)

                Marks spans: %s.

                Trained on %,d texts (%,d more were left out as near duplicates of tuning texts), tuned on %,d. Nothing could be
                learnt from %,d spans beyond the tokens that are read, %,d without a sign that the encoder knows, and %,d whose tokens belong to
                the span before. Micro F1 on the tuning texts: %.3f with both ends right, %.3f overlapping. They also
                chose the best pass: judge it on texts of their own with `./tongli learn evaluate`.

                ```
                %s```

                | | |
                |---|---|
                %s
                """,
                options.language().code(),
                String.join(", ", tags.labels()),
                outcome.training(),
                outcome.dropped(),
                outcome.tuning(),
                outcome.unlearnt().beyond(),
                outcome.unlearnt().tokenless(),
                outcome.unlearnt().taken(),
                outcome.report().exact().microF1(),
                outcome.report().overlapping().microF1(),
                outcome.report().toTable(),
                Provenance.rows(provenance));
    }
}
