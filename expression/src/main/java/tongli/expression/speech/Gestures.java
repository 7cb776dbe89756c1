package tongli.expression.speech;

import java.util.ArrayList;
import java.util.List;

/** Collects gestures. What has no shape of its own lends its time to what follows, whose shape the mouth takes beforehand. */
final class Gestures {

    /** Usual lengths of sounds, ours, within what Crystal and House (JASA 83, 1988) measured in connected speech. */
    static final int CLOSED = 70;

    static final int LIP = 80;
    static final int TONGUE = 60;
    static final int HISS = 90;
    static final int GLIDE = 60;
    /** What is made behind the tongue's tip. */
    static final int HIDDEN = 60;

    private final List<Gesture> made = new ArrayList<>();
    private int lent;

    void add(MouthShape shape, int millis) {
        made.add(new Gesture(shape, lent + millis));
        lent = 0;
    }

    /** A consonant, for its usual time. */
    void consonant(MouthShape shape) {
        add(
                shape,
                switch (shape) {
                    case CLOSED -> CLOSED;
                    case LIP_TEETH -> LIP;
                    case HISS -> HISS;
                    case TONGUE -> TONGUE;
                    default -> GLIDE;
                });
    }

    void hidden() {
        lent += HIDDEN;
    }

    /** What was collected; the time of a hidden sound at the end is a mouth half open. */
    List<Gesture> toList() {
        if (lent > 0) {
            add(MouthShape.MID, 0);
        }
        return List.copyOf(made);
    }
}
