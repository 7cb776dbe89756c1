package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.Locale;
import tongli.learning.finetune.FineTuner;

/** Tells how far training is and when it will end: a line every few seconds, and one after each pass. */
final class TrainingProgress implements FineTuner.Progress {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private long told = System.nanoTime();
    private int firstStep;
    private long firstAt;

    TrainingProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void withoutText(int lines) {
        LabelledColumns.sayWithoutText(out, lines);
    }

    @Override
    public void part(int done, int all, String what) {
        long now = System.nanoTime();
        if (now - told > BETWEEN_NANOS) {
            told = now;
            out.printf(Locale.ROOT, "%,d of %,d %s%n", done, all, what);
            out.flush();
        }
    }

    @Override
    public void resumed(int done, int all) {
        out.printf(Locale.ROOT, "going on from step %,d of at most %,d%n", done, all);
        out.flush();
    }

    @Override
    public void step(int done, int all, double loss) {
        long now = System.nanoTime();
        if (firstAt == 0) {
            firstStep = done;
            firstAt = now;
        }
        if (now - told > BETWEEN_NANOS && done > firstStep) {
            told = now;
            double left = (now - firstAt) / 1e9 / (done - firstStep) * (all - done);
            out.printf(Locale.ROOT, "step %,d of at most %,d, loss %.4f, %.0f s left%n", done, all, loss, left);
            out.flush();
        }
    }

    @Override
    public void judged(int epoch, double score, boolean best) {
        out.printf(Locale.ROOT, "pass %d: score %.4f%s%n", epoch, score, best ? ", the best so far" : "");
        out.flush();
    }

    @Override
    public void stopped() {
        out.println("stopped; the same call goes on from here");
        out.flush();
    }
}
