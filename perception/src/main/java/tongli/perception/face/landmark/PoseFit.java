package tongli.perception.face.landmark;

/**
 * The pose in which the mean face looks most like the landmarks, under weak perspective: picture = scale · (rotation · face)
 * without its depth + shift. Only points that hardly move with an expression count: the nose and the corners of the eyes.
 *
 * <p>Linear least squares for a 2 × 3 matrix, then the nearest scaled rotation. Accurate to some degrees, since nobody's face is
 * the mean face.
 *
 * <p>Source: DeMenthon and Davis, "Model-based object pose in 25 lines of code", IJCV 15 (1995), its first pass (POS).
 *
 * @param scale pixels a centimetre of the mean face, above 0
 * @param shiftX where the mean face's origin lies in the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; nothing hands it on
record PoseFit(double[][] rotation, double scale, double shiftX, double shiftY) {
    private static final int[] RIGID = {27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 39, 42, 45};
    private static final double[] MIDDLE = middle();
    /** What turns the points of the picture into the matrix: the pseudo-inverse of the rigid points, shape (points, 3). */
    private static final double[][] SOLVER = solver();

    /** @throws IllegalArgumentException if the points fall together, so that they are no face */
    static PoseFit of(Landmarks landmarks) {
        double meanX = 0;
        double meanY = 0;
        for (int point : RIGID) {
            meanX += landmarks.x(point) / RIGID.length;
            meanY += landmarks.y(point) / RIGID.length;
        }
        double[] right = new double[3];
        double[] down = new double[3];
        for (int i = 0; i < RIGID.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                right[axis] += (landmarks.x(RIGID[i]) - meanX) * SOLVER[i][axis];
                down[axis] += (landmarks.y(RIGID[i]) - meanY) * SOLVER[i][axis];
            }
        }
        // the nearest scaled rotation is (A·Aᵀ)^(-1/2)·A, scaled by the mean of A's singular values
        double rr = dot(right, right);
        double dd = dot(down, down);
        double rd = dot(right, down);
        double root = Math.sqrt(Math.max(0, rr * dd - rd * rd));
        double trace = Math.sqrt(rr + dd + 2 * root);
        if (!(root > 1e-9 * (rr + dd)) || !(trace > 0)) {
            throw new IllegalArgumentException("the landmarks fall into a line; they are no face");
        }
        double[] x = combined((dd + root) / (trace * root), right, -rd / (trace * root), down);
        double[] y = combined(-rd / (trace * root), right, (rr + root) / (trace * root), down);
        double[] z = {x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
        double scale = trace / 2;
        return new PoseFit(
                new double[][] {x, y, z}, scale, meanX - scale * dot(x, MIDDLE), meanY - scale * dot(y, MIDDLE));
    }

    HeadPose pose() {
        return HeadPose.of(rotation);
    }

    /** Where a point of the mean face falls in the picture. @param axis 0 rightward, 1 downward */
    double projected(int point, int axis) {
        double[] row = rotation[axis];
        double turned =
                row[0] * MeanFace.at(point, 0) + row[1] * MeanFace.at(point, 1) + row[2] * MeanFace.at(point, 2);
        return scale * turned + (axis == 0 ? shiftX : shiftY);
    }

    private static double[] middle() {
        double[] middle = new double[3];
        for (int point : RIGID) {
            for (int axis = 0; axis < 3; axis++) {
                middle[axis] += MeanFace.at(point, axis) / RIGID.length;
            }
        }
        return middle;
    }

    private static double[][] solver() {
        double[][] points = new double[RIGID.length][3];
        double[][] products = new double[3][3];
        for (int i = 0; i < RIGID.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                points[i][axis] = MeanFace.at(RIGID[i], axis) - MIDDLE[axis];
            }
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    products[row][column] += points[i][row] * points[i][column];
                }
            }
        }
        double[][] inverse = inverse(products);
        double[][] solver = new double[RIGID.length][3];
        for (int i = 0; i < RIGID.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                solver[i][axis] = dot(points[i], inverse[axis]);
            }
        }
        return solver;
    }

    /** Of a symmetric matrix, by its cofactors. */
    private static double[][] inverse(double[][] m) {
        double[][] cofactors = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double[] below = m[(row + 1) % 3];
                double[] under = m[(row + 2) % 3];
                cofactors[row][column] = below[(column + 1) % 3] * under[(column + 2) % 3]
                        - below[(column + 2) % 3] * under[(column + 1) % 3];
            }
        }
        double determinant = dot(m[0], cofactors[0]);
        for (double[] row : cofactors) {
            for (int column = 0; column < 3; column++) {
                row[column] /= determinant;
            }
        }
        return cofactors;
    }

    private static double[] combined(double a, double[] one, double b, double[] other) {
        return new double[] {a * one[0] + b * other[0], a * one[1] + b * other[1], a * one[2] + b * other[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
