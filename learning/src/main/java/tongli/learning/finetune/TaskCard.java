package tongli.learning.finetune;

import java.util.Locale;
import java.util.Map;
import tongli.perception.encoder.TaskHead;

/** The page that stands beside a trained model: what it tells, what it was trained on, how well it does. Stateless. */
final class TaskCard {
    private TaskCard() {}

    static String of(
            FineTuning.Options options, TaskHead head, Map<String, String> provenance, FineTuning.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                """
                # %s (%s)

                Tells %s of: %s.

                Trained on %,d texts (%,d more were left out as near duplicates of tuning texts), tuned on %,d.
                Macro F1 on the tuning texts: %.3f (95 %% %.3f to %.3f). They also chose temperature and thresholds (each half is
                judged by those of the other) and, where learning goes in passes, the best pass: judge it on texts of their own
                with `./tongli learn evaluate`.

                ```
                %s```

                | | |
                |---|---|
                %s
                """,
                head.name(),
                options.language().code(),
                head.kind() == TaskHead.Kind.SINGLE ? "one" : "any",
                String.join(", ", head.labels()),
                outcome.training(),
                outcome.dropped(),
                outcome.tuning(),
                outcome.report().macroF1(),
                outcome.interval()[0],
                outcome.interval()[1],
                outcome.report().toTable(),
                Provenance.rows(provenance));
    }
}
