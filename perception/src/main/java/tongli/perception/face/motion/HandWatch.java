package tongli.perception.face.motion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.PixelGrid;

/**
 * Finds hands before one person's face over the frames of a film. The 68 points show no hand: their network was made to place them where a face
 * would have them, and does so on a covered face too. So the picture itself is looked at, laid over the face by its points: it is held against
 * how this face, and what is around it, looks in the median frame. Where a hand hides so much that the points jump or the face is lost, the place
 * where it was a moment before counts.
 *
 * <p><b>It cannot see</b> a hand that is there for half of the film or longer (it is the usual look then, and the bare face is taken for a hand), a gloved one, one before skin-coloured
 * things, or any in pictures without colour; a bare arm, or somebody else's face that comes before this one, is taken for a hand. Whether a hand touches
 * no picture tells.
 *
 * <p><b>Experimental</b>: tried on drawn hands only (docs/results/face.md). Why hands matter: Mahmoud and Robinson, "Interpreting hand-over-face
 * gestures", ACII 2011. The median as what is usual: McFarlane and Schofield, Machine Vision and Applications 8 (1995). For one thread.
 */
public final class HandWatch {
    /** Three minutes at 25 a second, 38 to 76 MB. */
    public static final int MOST_FRAMES = 4_500;

    private static final int FEWEST_FRAMES = 8;
    /** Of which what is usual is made; more make it no surer. */
    private static final int MOST_USUAL = 101;
    /** Pixels between the eyes; with less a finger is less than a cell. */
    private static final double LEAST_SIZE = 20;
    /** Distances between the eyes; a head goes less far from one frame to the next. */
    private static final double JUMP = 0.12;

    private static final double LONGEST_LOST_SECONDS = 2;
    private static final double LONGEST_GAP_SECONDS = 0.4;
    /** Of few frames a second the next one may lie further away than that. */
    private static final double LONGEST_GAP_FRAMES = 1.5;

    private static final double LEAST_SECONDS = 0.3;

    /** @param held as it lies where the face was a moment before; null where that is the same */
    private record Seen(
            double seconds,
            @Nullable FacePatch found,
            @Nullable FacePatch held) {}

    private final List<Seen> frames = new ArrayList<>();
    /** Where the face was before it jumped or was lost. */
    private @Nullable FacePlace trusted;

    private double trustedSeconds;

    /**
     * @param seconds from the beginning, never less than before
     * @param face in pixels of the picture; empty where none was found
     * @return whether it was looked at; not where there is no face yet, it is too small, or there were {@value #MOST_FRAMES} frames
     * @throws IllegalArgumentException if time runs backward, or the points are no face
     */
    public boolean add(double seconds, PixelGrid picture, Optional<Landmarks> face) {
        if (!frames.isEmpty() && seconds < frames.get(frames.size() - 1).seconds()) {
            throw new IllegalArgumentException("frame %d is earlier than the one before".formatted(frames.size()));
        }
        if (frames.size() >= MOST_FRAMES) {
            return false;
        }
        FacePlace place = face.map(HandWatch::place)
                .filter(found -> found.size() >= LEAST_SIZE)
                .orElse(null);
        FacePlace before = seconds - trustedSeconds <= LONGEST_LOST_SECONDS ? trusted : null;
        if (place == null && before == null) {
            return false;
        }
        boolean follows = place != null && (before == null || place.from(before) <= JUMP);
        frames.add(new Seen(
                seconds,
                place == null ? null : FacePatch.of(picture, place),
                follows || before == null ? null : FacePatch.of(picture, before)));
        if (follows) {
            trusted = place;
            trustedSeconds = seconds;
        }
        return true;
    }

    private static FacePlace place(Landmarks face) {
        HeadPose pose = FaceShape.pose(face);
        return FacePlace.of(face, pose);
    }

    /** What was seen so far, in order of its beginning. */
    public List<HandAct> read() {
        List<FacePatch> found = new ArrayList<>();
        for (Seen frame : frames) {
            if (frame.found() != null) {
                found.add(frame.found());
            }
        }
        if (found.size() < FEWEST_FRAMES) {
            return List.of();
        }
        List<FacePatch> some = new ArrayList<>();
        int many = Math.min(MOST_USUAL, found.size());
        for (int i = 0; i < many; i++) {
            some.add(found.get((int) ((long) i * found.size() / many)));
        }
        return HandSight.of(some).map(this::acts).orElse(List.of());
    }

    private List<HandAct> acts(HandSight sight) {
        List<HandAct> acts = new ArrayList<>();
        double gap = longestGap();
        double from = 0;
        double to = -1;
        Set<FaceZone> zones = EnumSet.noneOf(FaceZone.class);
        for (Seen frame : frames) {
            Optional<Set<FaceZone>> hand = sight.hand(usualler(sight, frame));
            if (hand.isEmpty()) {
                continue;
            }
            if (to < 0 || frame.seconds() - to > gap) {
                end(acts, from, to, zones);
                from = frame.seconds();
            }
            to = frame.seconds();
            zones.addAll(hand.get());
        }
        end(acts, from, to, zones);
        return acts;
    }

    private double longestGap() {
        double all = frames.get(frames.size() - 1).seconds() - frames.get(0).seconds();
        return Math.max(LONGEST_GAP_SECONDS, LONGEST_GAP_FRAMES * all / Math.max(1, frames.size() - 1));
    }

    private static void end(List<HandAct> acts, double from, double to, Set<FaceZone> zones) {
        if (to - from >= LEAST_SECONDS) {
            acts.add(new HandAct(from, to, List.copyOf(zones)));
        }
        zones.clear();
    }

    /** Of two places the one where the face looks more as it usually does. */
    private static FacePatch usualler(HandSight sight, Seen frame) {
        FacePatch found = frame.found();
        FacePatch held = frame.held();
        if (found == null || held == null) {
            return Objects.requireNonNull(found == null ? held : found);
        }
        return sight.strangeness(held) < sight.strangeness(found) ? held : found;
    }
}
