package tongli.perception.face.landmark;

import tongli.core.Require;

/**
 * How a head is held, in degrees; all 0 is straight into the camera and upright.
 *
 * @param yawDegrees turned, positive to the picture's right (the person's own left), in [-90, 90]
 * @param pitchDegrees positive with the face up, in [-180, 180]
 * @param rollDegrees leant over, positive clockwise as the picture shows it, in [-180, 180]
 */
public record HeadPose(double yawDegrees, double pitchDegrees, double rollDegrees) {
    public HeadPose {
        Require.inRange("yawDegrees", yawDegrees, -90, 90);
        Require.inRange("pitchDegrees", pitchDegrees, -180, 180);
        Require.inRange("rollDegrees", rollDegrees, -180, 180);
    }

    /** @param r a rotation in x to the right, y downward, z away from the camera: first pitch, then yaw, then roll */
    static HeadPose of(double[][] r) {
        return new HeadPose(
                Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, r[2][0])))),
                -Math.toDegrees(Math.atan2(r[2][1], r[2][2])),
                Math.toDegrees(Math.atan2(r[1][0], r[0][0])));
    }

    /** The rotation that {@link #of} reads. */
    public double[][] rotation() {
        double cosYaw = Math.cos(Math.toRadians(yawDegrees));
        double sinYaw = Math.sin(Math.toRadians(yawDegrees));
        double cosPitch = Math.cos(Math.toRadians(pitchDegrees));
        double sinPitch = Math.sin(Math.toRadians(pitchDegrees));
        double cosRoll = Math.cos(Math.toRadians(rollDegrees));
        double sinRoll = Math.sin(Math.toRadians(rollDegrees));
        double[] right = {cosYaw, sinYaw * sinPitch, -sinYaw * cosPitch};
        double[] down = {0, cosPitch, sinPitch};
        double[] away = {sinYaw, -cosYaw * sinPitch, cosYaw * cosPitch};
        return new double[][] {
            turned(cosRoll, right, -sinRoll, down), turned(sinRoll, right, cosRoll, down), away,
        };
    }

    private static double[] turned(double a, double[] one, double b, double[] other) {
        return new double[] {a * one[0] + b * other[0], a * one[1] + b * other[1], a * one[2] + b * other[2]};
    }
}
