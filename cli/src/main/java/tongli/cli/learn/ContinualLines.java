package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.Locale;
import tongli.learning.continual.ContinualTraining;
import tongli.learning.continual.DrawnTexts;
import tongli.learning.continual.RemedyKind;
import tongli.learning.continual.TaskStream;

/** Tells how far a stream is under all its remedies and seeds, and when it will end: a line every few seconds. */
final class ContinualLines implements ContinualTraining.Progress {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private long told = System.nanoTime();
    private long began = told;
    private long planned;
    private long before;
    private long made;
    private int inStage;
    private String stage = "";

    ContinualLines(PrintWriter out) {
        this.out = out;
    }

    private void say(String line, Object... arguments) {
        out.printf(Locale.ROOT, line + "%n", arguments);
        out.flush();
    }

    @Override
    public void drawn(long seed, TaskStream stream) {
        DrawnTexts.of(seed, stream).forEach(drawn -> say("%s", drawn.line()));
    }

    @Override
    public void planned(long steps) {
        planned = steps;
        began = System.nanoTime();
    }

    @Override
    public void stage(RemedyKind kind, long seed, String task, int steps) {
        stage = "%s, seed %d, %s".formatted(kind.code(), seed, task);
        inStage = 0;
        say("%s: %,d steps", stage, steps);
    }

    @Override
    public void passed(int steps) {
        before += steps;
    }

    @Override
    public void part(int done, int all, String what) {
        long now = System.nanoTime();
        if (now - told > BETWEEN_NANOS) {
            told = now;
            say("%,d of %,d %s", done, all, what);
        }
    }

    @Override
    public void resumed(int done, int all) {
        before += done;
        inStage = done;
        say("going on from step %,d of %,d", done, all);
    }

    @Override
    public void step(int done, int all, double loss) {
        made += done - inStage;
        inStage = done;
        long now = System.nanoTime();
        if (now - told > BETWEEN_NANOS) {
            told = now;
            double left = (now - began) / 1e9 / made * Math.max(0, planned - before - made);
            say(
                    "%s: step %,d of %,d, loss %.4f; %.1f %% of all, about %.1f h left",
                    stage, done, all, loss, 100.0 * (before + made) / Math.max(1, planned), left / 3600);
        }
    }

    @Override
    public void judged(int epoch, double score, boolean best) {
        say("%s: pass %d, macro-F1 %.3f on some texts of this task", stage, epoch, score);
    }

    @Override
    public void stopped() {
        say("stopped; the same call goes on from here");
    }
}
