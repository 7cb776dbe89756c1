package tongli.perception.voice.egemaps;

/**
 * The top of the parabola through a peak's sample and its neighbours.
 *
 * @param offset of the top from the sample, in samples, in [-0.5, 0.5]
 */
record Parabola(double offset, double height) {

    /** @param middle at least as high as the others */
    static Parabola through(double left, double middle, double right) {
        double bend = left - 2 * middle + right;
        if (!(bend < 0)) {
            return new Parabola(0, middle); // three equal values have no top
        }
        double offset = (left - right) / 2 / bend;
        return new Parabola(offset, middle - (left - right) * offset / 4);
    }
}
