package tongli.perception.face.motion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds nods, shakes and leaning in the frames of one face. A nod is three swings of the pitch or more, each of at least
 * {@value #LEAST_SWING_DEGREES}° and over within {@value #LONGEST_SWING_SECONDS} seconds; a shake the same of the yaw. Whoever
 * looks {@value #LEANT} times as large as in the median frame, for {@value #LEAST_LEAN_SECONDS} seconds, leans in. A hand is told by {@link HandWatch}:
 * 68 points of a face do not show one.
 *
 * <p><b>Experimental.</b> The limits are ours, after what is told of how people nod (Hadar et al., Human Movement Science 2,
 * 1983: swings of some degrees, two to four a second); no recording was at hand to try them. Stateless.
 */
public final class HeadMotion {
    static final double LEAST_SWING_DEGREES = 3;
    static final double LONGEST_SWING_SECONDS = 0.7;
    static final double LEANT = 1.12;
    static final double LEAST_LEAN_SECONDS = 1;

    private static final int LEAST_SWINGS = 3;

    private HeadMotion() {}

    /** From one turning point to the next. */
    private record Swing(double from, double to, double degrees) {
        boolean quick() {
            return Math.abs(degrees) >= LEAST_SWING_DEGREES && to - from <= LONGEST_SWING_SECONDS;
        }
    }

    /**
     * @param frames in order of time
     * @return what was done, in order of its beginning
     * @throws IllegalArgumentException if time runs backward
     */
    public static List<HeadAct> read(List<Frame> frames) {
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).seconds() < frames.get(i - 1).seconds()) {
                throw new IllegalArgumentException("frame %d is earlier than the one before".formatted(i));
            }
        }
        List<HeadAct> acts = new ArrayList<>(
                swung(frames, HeadAct.Kind.NOD, frame -> frame.pose().pitchDegrees()));
        acts.addAll(swung(frames, HeadAct.Kind.SHAKE, frame -> frame.pose().yawDegrees()));
        double usual = median(frames);
        acts.addAll(leant(frames, HeadAct.Kind.LEAN_IN, frame -> frame.size() - LEANT * usual));
        acts.addAll(leant(frames, HeadAct.Kind.LEAN_BACK, frame -> usual / LEANT - frame.size()));
        acts.sort(Comparator.comparingDouble(HeadAct::fromSeconds).thenComparing(HeadAct::kind));
        return acts;
    }

    /** Runs of quick swings. */
    private static List<HeadAct> swung(List<Frame> frames, HeadAct.Kind kind, ToDoubleFunction<Frame> angle) {
        List<HeadAct> acts = new ArrayList<>();
        List<Swing> run = new ArrayList<>();
        for (Swing swing : swings(frames, angle)) {
            if (swing.quick()) {
                run.add(swing);
            } else {
                end(acts, kind, run);
            }
        }
        end(acts, kind, run);
        return acts;
    }

    private static void end(List<HeadAct> acts, HeadAct.Kind kind, List<Swing> run) {
        if (run.size() >= LEAST_SWINGS) {
            acts.add(
                    new HeadAct(kind, run.get(0).from(), run.get(run.size() - 1).to()));
        }
        run.clear();
    }

    /** Parted where the angle turns back by as much as counts, so that a tremble ends no swing. */
    private static List<Swing> swings(List<Frame> frames, ToDoubleFunction<Frame> angle) {
        List<Swing> swings = new ArrayList<>();
        int start = 0;
        int turn = 0;
        for (int i = 1; i < frames.size(); i++) {
            double way = angle.applyAsDouble(frames.get(turn)) - angle.applyAsDouble(frames.get(start));
            double next = angle.applyAsDouble(frames.get(i)) - angle.applyAsDouble(frames.get(turn));
            if (way == 0 || way * next >= 0) {
                turn = i;
            } else if (Math.abs(next) >= LEAST_SWING_DEGREES) {
                swings.add(
                        new Swing(frames.get(start).seconds(), frames.get(turn).seconds(), way));
                start = turn;
                turn = i;
            }
        }
        if (turn > start) {
            double way = angle.applyAsDouble(frames.get(turn)) - angle.applyAsDouble(frames.get(start));
            swings.add(new Swing(frames.get(start).seconds(), frames.get(turn).seconds(), way));
        }
        return swings;
    }

    private static double median(List<Frame> frames) {
        return frames.isEmpty()
                ? 0
                : frames.stream().map(Frame::size).sorted().toList().get(frames.size() / 2);
    }

    /** @param over above 0 while it is so */
    private static List<HeadAct> leant(List<Frame> frames, HeadAct.Kind kind, ToDoubleFunction<Frame> over) {
        List<HeadAct> acts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= frames.size(); i++) {
            boolean so = i < frames.size() && over.applyAsDouble(frames.get(i)) > 0;
            if (so && from < 0) {
                from = i;
            } else if (!so && from >= 0) {
                double begun = frames.get(from).seconds();
                double ended = frames.get(i - 1).seconds();
                if (ended - begun >= LEAST_LEAN_SECONDS) {
                    acts.add(new HeadAct(kind, begun, ended));
                }
                from = -1;
            }
        }
        return acts;
    }
}
