package tongli.perception.face.motion;

import tongli.core.Require;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;

/**
 * One face at one moment.
 *
 * @param seconds from the beginning, 0 or more
 * @param size how large the head looks, in any unit that stays the same, above 0
 */
public record Frame(double seconds, HeadPose pose, double size) {
    public Frame {
        Require.inRange("seconds", seconds, 0, 1e9);
        Require.inRange("size", size, Double.MIN_VALUE, 1e9);
    }

    /** @throws IllegalArgumentException if the points are no face */
    public static Frame of(double seconds, Landmarks landmarks) {
        HeadPose pose = FaceShape.pose(landmarks);
        // a head that turns shows its eyes nearer to one another, and has come no farther away
        double turned = Math.max(0.3, Math.cos(Math.toRadians(pose.yawDegrees())));
        return new Frame(seconds, pose, landmarks.eyeDistance() / turned);
    }
}
