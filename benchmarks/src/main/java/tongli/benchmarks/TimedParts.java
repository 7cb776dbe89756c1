package tongli.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tongli.practice.PracticeParts;

/**
 * Clocks the parts of a turn from inside it. They must be measured there: within a turn the encoder remembers the sentences
 * that the part before has encoded, so that each part measured alone would be too slow. For one thread.
 */
final class TimedParts {
    private final LongSupplier nanoTime;
    private final Map<Part, Long> spent = new EnumMap<>(Part.class);

    TimedParts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A part of a turn; {@code PERSONA} is what the others leave of it. */
    enum Part {
        RISK("risk reading"),
        REPLY("reply reading"),
        PERSONA("persona: appraisal, decision, words, and what is left"),
        EMOTION("emotion of the learner"),
        ASSESSMENT("assessment, with a better wording"),
        STORE("storage: H2, encrypted, synced to disk");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    PracticeParts around(PracticeParts parts) {
        return new PracticeParts(
                parts.scenarios(),
                parts.drills(),
                parts.riskCards(),
                parts.encoder(),
                parts.engine(),
                context -> clocked(Part.REPLY, () -> parts.replies().read(context)),
                (answered, text, language) ->
                        clocked(Part.RISK, () -> parts.risks().readAnswer(answered, text, language)),
                queries -> clocked(Part.EMOTION, () -> parts.emotions().readAll(queries)),
                request -> clocked(Part.ASSESSMENT, () -> parts.assessor().assess(request)),
                () -> {});
    }

    <T> T clocked(Part part, Supplier<T> work) {
        long start = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            spent.merge(part, nanoTime.getAsLong() - start, Long::sum);
        }
    }

    /** Nanoseconds a part since the last call. */
    Map<Part, Long> take() {
        var taken = new EnumMap<>(spent);
        spent.clear();
        return taken;
    }
}
