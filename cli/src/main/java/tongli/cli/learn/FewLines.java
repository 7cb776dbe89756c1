package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tongli.learning.few.FewLabels;
import tongli.learning.few.FewPool;
import tongli.learning.few.Shots;
import tongli.learning.few.WayKind;

/** Tells which figure is being reached, and how far that is: a line every few seconds. */
final class FewLines implements FewLabels.Progress {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private long told = System.nanoTime();

    FewLines(PrintWriter out) {
        this.out = out;
    }

    private void say(String line, Object... arguments) {
        out.printf(Locale.ROOT, line + "%n", arguments);
        out.flush();
    }

    private void sometimes(String line, Object... arguments) {
        long now = System.nanoTime();
        if (now - told > BETWEEN_NANOS) {
            told = now;
            say(line, arguments);
        }
    }

    @Override
    public void read(FewPool pool) {
        if (pool.withoutText() > 0) {
            LabelledColumns.sayWithoutText(out, pool.withoutText());
        }
        say(
                "%,d texts with labels to draw from, %,d more without, %,d that judge; left out: %,d near duplicates of those, %,d lines with no label or several",
                pool.labelled().size(),
                pool.unlabelled().size(),
                pool.judging().size(),
                pool.near(),
                pool.withoutOne());
    }

    @Override
    public void cell(WayKind way, Optional<Shots> shots, OptionalLong seed, int done, int all) {
        say(
                "%d of %d: %s%s%s",
                done + 1,
                all,
                way.code(),
                shots.map(number -> ", shots " + number.code()).orElse(""),
                seed.isPresent() ? ", seed " + seed.getAsLong() : "");
    }

    @Override
    public void leftOut(WayKind way, Shots shots, String why) {
        say("%s, shots %s: left out, for %s", way.code(), shots.code(), why);
    }

    @Override
    public void part(int done, int all, String what) {
        sometimes("%,d of %,d %s", done, all, what);
    }

    @Override
    public void resumed(int done, int all) {
        say("going on from step %,d of %,d", done, all);
    }

    @Override
    public void step(int done, int all, double loss) {
        sometimes("step %,d of %,d, loss %.4f", done, all, loss);
    }

    @Override
    public void judged(int epoch, double score, boolean best) {
        sometimes("pass %d: loss %.4f", epoch, -score);
    }

    @Override
    public void stopped() {
        say("stopped; the same call goes on from here");
    }
}
