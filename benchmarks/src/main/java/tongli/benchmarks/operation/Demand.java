package tongli.benchmarks.operation;

import java.util.Random;

/**
 * What a turn takes of a server that does nothing else.
 *
 * @param processorSeconds on average, of all processors together
 * @param processors that it keeps busy while it runs: below 1 where it waits for a database, above where it works on several
 * @param sigma of the logarithm: how much turns differ; 0 if they do not
 */
record Demand(double processorSeconds, double processors, double sigma) {

    private static final double Z_95 = 1.6449;

    Demand {
        if (!(processorSeconds > 0 && processors > 0 && sigma >= 0)) {
            throw new IllegalArgumentException("a turn takes some time of some processors: %s, %s, %s"
                    .formatted(processorSeconds, processors, sigma));
        }
    }

    /**
     * From a run in which turns hardly waited for each other. Their times are taken for lognormal.
     *
     * @throws IllegalArgumentException if the run does not say how busy the servers were, or says it together with others
     */
    static Demand of(Measured light) {
        double sigma = Math.log(Math.max(1, light.p95Millis() / light.p50Millis())) / Z_95;
        double meanSeconds = light.p50Millis() / 1e3 * Math.exp(sigma * sigma / 2);
        double processorSeconds = light.busyServers()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the lightest run (%s) does not say how busy the servers were; its output ends with a line \"Processors busy on average\", which with --overload is of all its phases together: run it without"
                                        .formatted(light.name())))
                / light.perSecond();
        return new Demand(processorSeconds, processorSeconds / meanSeconds, sigma);
    }

    /** The work of one turn, in seconds of one processor. */
    double draw(Random chance) {
        return processorSeconds * Math.exp(sigma * chance.nextGaussian() - sigma * sigma / 2);
    }

    /** At most so many turns a second, however long they wait. */
    double mostPerSecond(double machine) {
        return machine / processorSeconds;
    }
}
