package tongli.perception.face.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.PixelGrid;

/**
 * Takes the frames of a film of one person in their order, and tells what the head did ({@link HeadMotion}) and when a hand was before the face ({@link
 * HandWatch}). <b>Experimental</b>, as both are. For one thread.
 */
public final class FilmReader {
    private final List<Frame> heads = new ArrayList<>();
    private final HandWatch hands = new HandWatch();
    private int frames;
    private int watched;

    /**
     * @param seconds from the beginning, never less than before
     * @param face in pixels of the frame; empty where none was found
     * @throws IllegalArgumentException if time runs backward, or the points are no face
     */
    public void add(double seconds, PixelGrid frame, Optional<Landmarks> face) {
        frames++;
        if (hands.add(seconds, frame, face)) {
            watched++;
        }
        face.ifPresent(points -> heads.add(Frame.of(seconds, points)));
    }

    /** How many there were. */
    public int frames() {
        return frames;
    }

    /** In how many a face was found. */
    public int framesWithAFace() {
        return heads.size();
    }

    /** In how many it was looked for a hand: not before a face is found, nor beyond {@link HandWatch#MOST_FRAMES}. */
    public int framesWatchedForHands() {
        return watched;
    }

    public List<HeadAct> head() {
        return HeadMotion.read(heads);
    }

    public List<HandAct> hands() {
        return hands.read();
    }
}
