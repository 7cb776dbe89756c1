package tongli.coaching.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tongli.core.Sha256;

/**
 * Whole trials on made-up people: each is begun, assigned, registered and analysed with real files, as an instructor
 * would, and its intervals are held against the known effect.
 *
 * @param hedgesG in standard deviations
 * @param difference in points, unadjusted
 * @param primary in points, adjusted for baseline and strata
 * @param missing how many of all participants had no outcome
 */
public record TrialSimulation(Coverage hedgesG, Coverage difference, Coverage primary, int missing) {

    private static final Instant REGISTERED = Instant.parse("2026-01-05T08:00:00Z");
    private static final int KEY_BYTES = 32;

    /**
     * Runs them.
     *
     * @param folder where the files of one trial at a time lie
     * @param seed the same seed gives the same trials
     */
    public static TrialSimulation run(SimulatedCohort cohort, int runs, long seed, Path folder) throws IOException {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Estimate> hedgesG = new ArrayList<>();
        List<Estimate> difference = new ArrayList<>();
        List<Estimate> primary = new ArrayList<>();
        int missing = 0;
        for (int run = 0; run < runs; run++) {
            Path place = folder.resolve("run-" + run);
            TrialResult result = one(cohort, chance.split(), place);
            clear(place);
            hedgesG.add(result.hedgesG());
            difference.add(result.difference().estimate());
            result.primary().map(Comparison::estimate).ifPresent(primary::add);
            missing += result.arms().stream().mapToInt(ArmSummary::missing).sum();
        }
        double points = cohort.effect() * SimulatedCohort.DEVIATION;
        return new TrialSimulation(
                Coverage.of(cohort.effect(), hedgesG),
                Coverage.of(points, difference),
                Coverage.of(points, primary),
                missing);
    }

    private static TrialResult one(SimulatedCohort cohort, SplittableRandom chance, Path place) throws IOException {
        TrialFolder trial = new TrialFolder(place);
        trial.create(new Protocol(
                "simulated",
                "Feedback adds a known effect.",
                "score",
                "made up",
                Optional.empty(),
                Optional.of("before"),
                Optional.of("class"),
                List.of(4, 6),
                chance.nextLong()));
        byte[] key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        Assignment assignment = trial.assign(cohort.members(), key);
        trial.register(REGISTERED);
        List<OutcomeRow> rows = cohort.rows(assignment, chance);
        return trial.analyse(rows, Sha256.hex(rows.toString()), REGISTERED);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
