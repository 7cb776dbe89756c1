package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.LengthBuckets;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Remedies against forgetting, each learning the same stream from the same beginning, seed by seed. The report is written anew after
 * each; a run that was killed goes on when the same call is made again. Stateless; one run a process at a time.
 */
public final class ContinualTraining {
    private ContinualTraining() {}

    /** Told as it goes on. */
    public interface Progress extends FineTuner.Progress {
        /** Once a seed's texts are drawn. */
        void drawn(long seed, TaskStream stream);

        /** Once. @param steps of the optimiser in all */
        void planned(long steps);

        /** Before a task is learnt. */
        void stage(RemedyKind kind, long seed, String task, int steps);

        /** In place of that, if the task was learnt by an earlier call. */
        void passed(int steps);
    }

    /** @throws IOException if a file is missing or malformed, or the folder cannot be written or was left by another call */
    public static ContinualReport run(ContinualOptions options, InstantSource clock, Progress progress)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(options.manifest().language());
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            return run(options, EncoderWeights.of(encoder), encoder.name(), tokenizer, clock, progress);
        }
    }

    /** Over an encoder that is given. @param name of the encoder */
    static ContinualReport run(
            ContinualOptions options,
            EncoderWeights began,
            String name,
            EncoderTokenizer tokenizer,
            InstantSource clock,
            Progress progress)
            throws IOException {
        Files.createDirectories(options.out());
        Map<Long, TaskStream> streams = new LinkedHashMap<>();
        List<DrawnTexts> drawn = new ArrayList<>();
        long steps = 0;
        for (long seed : options.seeds()) {
            TaskStream stream = TaskStream.draw(options.manifest(), options.data(), seed);
            streams.put(seed, stream);
            drawn.addAll(DrawnTexts.of(seed, stream));
            progress.drawn(seed, stream);
            steps += stepsOf(stream, options);
        }
        progress.planned(steps);
        ContinualReport report = ContinualReport.empty(options.manifest(), drawn);
        for (Map.Entry<Long, TaskStream> seed : streams.entrySet()) {
            for (RemedyKind kind : options.remedies()) {
                Map<Way, AccuracyMatrix> matrices = new StreamRun(
                                options, seed.getValue(), kind, seed.getKey(), clock, progress)
                        .run(began, name, tokenizer);
                report = report.with(kind, seed.getKey(), matrices);
                ContinualCard.write(options, streams, report, clock);
            }
        }
        MatrixPicture.writeAll(report, options.out());
        return report;
    }

    private static long stepsOf(TaskStream stream, ContinualOptions options) {
        int all = stream.parts().stream().mapToInt(part -> part.train().size()).sum();
        long steps = 0;
        for (RemedyKind kind : options.remedies()) {
            if (kind == RemedyKind.JOINT) {
                steps += steps(all, options.training());
            } else {
                for (TaskStream.Part part : stream.parts()) {
                    steps += steps(part.train().size(), options.training());
                }
            }
        }
        return steps;
    }

    static int steps(int texts, FineTuneOptions training) {
        int batches = LengthBuckets.count(texts, training.batch());
        return LengthBuckets.count(batches, training.accumulation()) * training.epochs();
    }
}
