package tongli.perception.face.motion;

import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;

/**
 * Where a grid lies in a picture.
 *
 * @param x the middle between the eyes, in pixels
 * @param rightX one distance between the eyes along the face, in pixels
 */
record FacePlace(double x, double y, double rightX, double rightY) {
    /** Of a head that is turned as far the eyes look as near to one another. */
    private static final double LEAST_COSINE = 0.5;

    static FacePlace of(Landmarks face, HeadPose pose) {
        double turned = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(pose.yawDegrees())));
        double left = face.centreX(FacePart.RIGHT_EYE);
        double right = face.centreX(FacePart.LEFT_EYE);
        double leftDown = face.centreY(FacePart.RIGHT_EYE);
        double rightDown = face.centreY(FacePart.LEFT_EYE);
        return new FacePlace(
                (left + right) / 2,
                (leftDown + rightDown) / 2,
                (right - left) / turned,
                (rightDown - leftDown) / turned);
    }

    /** One distance between the eyes, in pixels. */
    double size() {
        return Math.hypot(rightX, rightY);
    }

    /** How far another lies off, in distances between the eyes, whichever way it went: moved, grown or leant. */
    double from(FacePlace other) {
        double moved = Math.hypot(x - other.x, y - other.y);
        double changed = Math.hypot(rightX - other.rightX, rightY - other.rightY);
        return (moved + changed) / other.size();
    }

    double xOf(double right, double down) {
        return x + right * rightX - down * rightY;
    }

    double yOf(double right, double down) {
        return y + right * rightY + down * rightX;
    }
}
