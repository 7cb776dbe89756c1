package tongli.learning.face.film;

import tongli.core.Coded;

/**
 * What happens in a film of six seconds. A hand is told by where its palm comes to lie, in distances between the eyes from the middle between
 * them, whither its fingers point, in degrees from upward and clockwise, and how long they are shown: a fist's are short.
 */
enum HandScene implements Coded {
    CHIN(0.1, 2.25, 0, 0.45),
    MOUTH(0.25, 1.8, -10, 1.2),
    CHEEK(1.3, 1.4, -15, 1.2),
    EYES(0.3, 1.0, -15, 1.3),
    FOREHEAD(1.5, 0.4, -60, 1.3),
    /** Raised, and not before the face: it has a hand's width of room. */
    BESIDE(2.3, 1.2, 5, 1.2),
    /** A grey cup at the mouth, which nobody is seen to hold. */
    CUP,
    SMILE,
    MOVING,
    LIGHT,
    STILL;

    private final boolean hasHand;
    private final double handX;
    private final double handY;
    private final double towards;
    private final double fingers;

    HandScene() {
        hasHand = false;
        handX = 0;
        handY = 0;
        towards = 0;
        fingers = 0;
    }

    HandScene(double handX, double handY, double towards, double fingers) {
        hasHand = true;
        this.handX = handX;
        this.handY = handY;
        this.towards = towards;
        this.fingers = fingers;
    }

    /** Whether a hand comes before the face. */
    boolean covers() {
        return hasHand && this != BESIDE;
    }

    boolean hasHand() {
        return hasHand;
    }

    double handX() {
        return handX;
    }

    double handY() {
        return handY;
    }

    double towards() {
        return towards;
    }

    double fingers() {
        return fingers;
    }
}
