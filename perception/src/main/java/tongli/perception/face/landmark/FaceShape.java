package tongli.perception.face.landmark;

/**
 * A face's points with the pose taken out: how far each lies from where the mean face would have it, turned back to a frontal
 * view, in centimetres of the mean face; then the pose. What models of {@code face} read.
 *
 * <p>Of the outline of the jaw only the chin counts: elsewhere it is where the cheek ends for the camera, not a place on the skin.
 * Stateless.
 */
public final class FaceShape {
    private static final int CHIN_FIRST = 6;
    private static final int CHIN_END = 11;
    private static final int POINTS = CHIN_END - CHIN_FIRST + Landmarks.COUNT - FacePart.JAW.end();
    /** Of the foreshortened plane at least this much is left, so that noise in a profile does not grow without bound. */
    private static final double LEAST_AREA = 0.3;

    private static final double POSE_DEGREES = 30;

    /** How many of the last numbers tell the pose. */
    public static final int OF_POSE = 2;

    /** How many numbers {@link #of} gives. */
    public static final int NUMBERS = 2 * POINTS + OF_POSE;

    private FaceShape() {}

    /**
     * Rightward and downward by turns, then yaw and pitch over {@value #POSE_DEGREES}°.
     *
     * @throws IllegalArgumentException if the points are no face
     */
    public static double[] of(Landmarks landmarks) {
        PoseFit fit = PoseFit.of(landmarks);
        double[][] r = fit.rotation();
        double area = r[0][0] * r[1][1] - r[0][1] * r[1][0];
        double divisor = fit.scale() * Math.copySign(Math.max(LEAST_AREA, Math.abs(area)), area);
        double[] numbers = new double[NUMBERS];
        int at = 0;
        for (int point = CHIN_FIRST; point < Landmarks.COUNT; point++) {
            if (point == CHIN_END) {
                point = FacePart.JAW.end();
            }
            double x = landmarks.x(point) - fit.projected(point, 0);
            double y = landmarks.y(point) - fit.projected(point, 1);
            numbers[at++] = (r[1][1] * x - r[0][1] * y) / divisor;
            numbers[at++] = (r[0][0] * y - r[1][0] * x) / divisor;
        }
        HeadPose pose = fit.pose();
        numbers[at++] = pose.yawDegrees() / POSE_DEGREES;
        numbers[at] = pose.pitchDegrees() / POSE_DEGREES;
        return numbers;
    }

    /** @throws IllegalArgumentException if the points are no face */
    public static HeadPose pose(Landmarks landmarks) {
        return PoseFit.of(landmarks).pose();
    }
}
