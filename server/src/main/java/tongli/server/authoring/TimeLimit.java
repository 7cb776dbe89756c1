package tongli.server.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import tongli.core.SentenceEncoder;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.understanding.ReplyReader;

/**
 * Ends work that takes too long: a stranger's file may hold more sentences than anybody waits for. The parts made by {@link #over} ask
 * before each step whether there is time left, and whether the program goes on. Safe for many threads; each {@link #begin} starts anew for all of them.
 */
final class TimeLimit {
    /** Sentences encoded between two looks at the clock: some tenths of a second on a slow machine. */
    private static final int STEP = 32;

    private final Duration most;
    private final LongSupplier nanos;
    private final BooleanSupplier ending;
    private volatile long began;

    /**
     * @param nanos a clock that only runs forward
     * @param ending whether the program ends
     */
    TimeLimit(Duration most, LongSupplier nanos, BooleanSupplier ending) {
        this.most = most;
        this.nanos = nanos;
        this.ending = ending;
        this.began = nanos.getAsLong();
    }

    void begin() {
        began = nanos.getAsLong();
    }

    SentenceEncoder over(SentenceEncoder encoder) {
        return (texts, language) -> {
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (int from = 0; from < texts.size(); from += STEP) {
                check();
                vectors.addAll(encoder.encodeAll(texts.subList(from, Math.min(texts.size(), from + STEP)), language));
            }
            return vectors;
        };
    }

    ReplyReader over(ReplyReader reader) {
        return context -> {
            check();
            return reader.read(context);
        };
    }

    private void check() {
        if (ending.getAsBoolean()) {
            throw new ProblemException(Problem.of(ProblemKind.STOPPING));
        }
        if (nanos.getAsLong() - began > most.toNanos()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.TOOK_TOO_LONG,
                    "This took longer than %d seconds and was stopped. Ask for fewer turns and seeds, or shorten the file."
                            .formatted(most.toSeconds())));
        }
    }
}
