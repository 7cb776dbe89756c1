package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.EventFile;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Losses;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

/**
 * One remedy learns one stream with one seed. After each task all tasks are judged by macro-F1 and the place is written down; a run
 * that was killed goes on from the last task that was done, and within a task as {@link Passes} does. One run a process at a time.
 */
final class StreamRun {
    /** For the score after each pass, which only tells how it goes. */
    private static final int LOOKED_AT = 500;

    private final ContinualOptions options;
    private final TaskStream stream;
    private final RemedyKind kind;
    private final long seed;
    private final StreamHeads heads;
    private final StreamJudge judge;
    private final InstantSource clock;
    private final ContinualTraining.Progress progress;

    StreamRun(
            ContinualOptions options,
            TaskStream stream,
            RemedyKind kind,
            long seed,
            InstantSource clock,
            ContinualTraining.Progress progress) {
        this.options = options;
        this.stream = stream;
        this.kind = kind;
        this.seed = seed;
        this.heads = new StreamHeads(stream.manifest());
        this.judge = new StreamJudge(stream, heads);
        this.clock = clock;
        this.progress = progress;
    }

    /** What a run works with while it is open. @param began the weights that the network began with */
    private record Open(
            TrainableEncoder network,
            Map<String, Tensor> began,
            Reading reading,
            Remedy remedy,
            List<List<StreamText>> texts,
            ErasedPeople erased,
            String run) {}

    /**
     * @param began the encoder, which stays as it is
     * @param encoder its name
     * @return a matrix for each way that the learner can be asked
     * @throws IOException if the folder cannot be written, or was left by another call
     */
    Map<Way, AccuracyMatrix> run(EncoderWeights began, String encoder, EncoderTokenizer tokenizer) throws IOException {
        try (TrainableEncoder network = network(began);
                Remedy remedy = kind.make(options.settings())) {
            Open open = open(network, remedy, tokenizer);
            List<Double> before = before(open);
            Map<Way, List<List<Double>>> rows = new EnumMap<>(Way.class);
            for (int task = 0; task < tasks(); task++) {
                Map<Way, List<Double>> scores = stage(open, task);
                int done = task;
                scores.forEach((way, row) ->
                        rows.computeIfAbsent(way, key -> unmeasured(done)).add(row));
            }
            int last = tasks() - 1;
            LearntNetworks.write(
                    new Stage(last, open.texts().get(last), heads, network, open.reading(), known(open, last), seed),
                    remedy,
                    encoder,
                    stream.manifest().language(),
                    ContinualCard.provenance(options, stream, kind, seed),
                    folder());
            Map<Way, AccuracyMatrix> matrices = new EnumMap<>(Way.class);
            rows.forEach((way, matrix) -> matrices.put(way, new AccuracyMatrix(matrix, before)));
            return matrices;
        }
    }

    /**
     * Takes the texts of all who are erased out of what was written down after each task that is done.
     *
     * @return how many there were
     * @throws IOException if a file cannot be read or written, or was left by another call
     */
    int erase(EncoderWeights began, EncoderTokenizer tokenizer) throws IOException {
        try (TrainableEncoder network = network(began);
                Remedy remedy = kind.make(options.settings())) {
            Open open = open(network, remedy, tokenizer);
            int erased = 0;
            for (int task = 0; task < tasks(); task++) {
                Optional<StageFile> done = StageFile.read(folder(task), runDigest(open), tasks());
                erased += done.isPresent() ? restore(open, task, done.get()) : 0;
            }
            return erased;
        }
    }

    private TrainableEncoder network(EncoderWeights began) {
        return new TrainableEncoder(began, options.method(), heads.all(), seed);
    }

    private Open open(TrainableEncoder network, Remedy remedy, EncoderTokenizer tokenizer) throws IOException {
        FineTuneOptions training = options.training(seed);
        FineTuner tuner = new FineTuner(network, tokenizer, training, folder(), clock, progress);
        List<List<StreamText>> texts = new ArrayList<>();
        for (int task = 0; task < tasks(); task++) {
            texts.add(StreamText.of(stream.parts().get(task).train(), task, heads, tokenizer, training.tokens()));
        }
        return new Open(
                network,
                network.learnt(),
                new NetworkReading(network, tokenizer, training.tokens(), tuner),
                remedy,
                texts,
                ErasedPeople.read(options.out()),
                digest(network, training));
    }

    private int tasks() {
        return stream.parts().size();
    }

    private Path folder() {
        return options.out().resolve(kind.code()).resolve("seed-" + seed);
    }

    private Path folder(int task) {
        return folder().resolve("task-" + (task + 1));
    }

    private List<List<Double>> unmeasured(int rows) {
        List<List<Double>> none = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            none.add(AccuracyMatrix.unmeasured(tasks()));
        }
        return none;
    }

    private String digest(TrainableEncoder network, FineTuneOptions training) {
        ContentDigest digest = new ContentDigest();
        digest.put(stream.digest())
                .put(training.toString())
                .put(stream.manifest().setting().code());
        network.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> digest.put(fact.getKey()).put(fact.getValue()));
        return digest.hex();
    }

    /** Of the remedy as well. */
    private String runDigest(Open open) {
        ContentDigest digest = new ContentDigest().put(open.run()).put(kind.code());
        options.settings().of(kind).forEach((name, value) -> digest.put(name).put(value));
        return digest.hex();
    }

    /** The network before it learns is the same for all remedies of a seed: it is judged once. */
    private List<Double> before(Open open) throws IOException {
        Path place = options.out().resolve("before").resolve("seed-" + seed);
        Optional<StageFile> known = StageFile.read(place, open.run(), tasks());
        if (known.isPresent()) {
            return known.get().scores().getOrDefault(Way.WITHOUT_TASK, AccuracyMatrix.unmeasured(tasks()));
        }
        List<Double> scores = judge.scores(open.reading(), progress);
        new StageFile(open.run(), Map.of(Way.WITHOUT_TASK, scores), Map.of(), Map.of()).write(place);
        return scores;
    }

    private Map<Way, List<Double>> stage(Open open, int task) throws IOException {
        List<StreamText> all = open.remedy().lesson(open.texts(), task);
        if (all.isEmpty()) {
            return Map.of();
        }
        List<StreamText> lesson = open.erased().without(all);
        if (lesson.isEmpty()) {
            throw new IOException(
                    "everybody whose texts the task %s has was erased; give another --out, and other texts"
                            .formatted(stream.manifest().tasks().get(task).name()));
        }
        Stage stage = new Stage(task, lesson, heads, open.network(), open.reading(), known(open, task), seed);
        Optional<StageFile> done = StageFile.read(folder(task), runDigest(open), tasks());
        if (done.isPresent()) {
            restore(open, task, done.get());
            progress.passed(steps(lesson));
            return done.get().scores();
        }
        progress.stage(kind, seed, stream.manifest().tasks().get(task).name(), steps(lesson));
        learn(open, stage);
        Map<Way, List<Double>> scores = judge.scores(stage, open.remedy(), progress);
        new StageFile(
                        runDigest(open),
                        scores,
                        open.network().learnt(),
                        open.remedy().state())
                .write(folder(task));
        Passes.forget(folder(task));
        try (EventFile events = new EventFile(folder().resolve("events"), clock)) {
            for (Map.Entry<Way, List<Double>> way : scores.entrySet()) {
                for (int on = 0; on < tasks(); on++) {
                    String name = stream.manifest().tasks().get(on).name();
                    events.scalar(
                            "%s/%s".formatted(way.getKey().code(), name),
                            task + 1,
                            way.getValue().get(on));
                }
            }
        }
        return scores;
    }

    /** As it was once a task was done, but for the texts of whoever was erased since: how many were remembered. */
    private int restore(Open open, int task, StageFile done) throws IOException {
        try {
            open.network().restore(done.weights());
            open.remedy().restore(done.remembered(), open.texts());
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s: %s; delete it to learn this task anew".formatted(folder(task), e.getMessage()), e);
        }
        int erased = open.erased().eraseFrom(open.remedy(), open.texts());
        if (erased > 0) {
            new StageFile(
                            done.run(),
                            done.scores(),
                            done.weights(),
                            open.remedy().state())
                    .write(folder(task));
        }
        return erased;
    }

    private int steps(List<StreamText> lesson) {
        return ContinualTraining.steps(lesson.size(), options.training());
    }

    /** Which labels of each head were taught before a task. */
    private List<boolean[]> known(Open open, int task) {
        List<boolean[]> known = new ArrayList<>();
        heads.all().forEach(head -> known.add(new boolean[head.labels().size()]));
        if (open.remedy().beginsAnew()) {
            return known;
        }
        for (int before = 0; before < task; before++) {
            for (StreamText text : open.remedy().lesson(open.texts(), before)) {
                for (int head = 0; head < known.size(); head++) {
                    float[] target = text.targets().get(head);
                    for (int label = 0; label < target.length; label++) {
                        known.get(head)[label] |= target[label] > 0;
                    }
                }
            }
        }
        return known;
    }

    private void learn(Open open, Stage stage) throws IOException {
        FineTuneOptions training = options.training(seed);
        Losses losses = new Losses(training, heads.all(), StreamText.taskTexts(stage.texts()));
        TaskBeginning.lay(stage, open.remedy(), open.began(), losses);
        String began = new ContentDigest().put(open.network().learnt()).hex();
        int last = stage.task();
        List<TaskText> judged = judge.texts(last);
        List<TaskText> looked = judged.subList(0, Math.min(LOOKED_AT, judged.size()));
        StageWork work = new StageWork(
                stage,
                open.remedy(),
                losses,
                training.batch(),
                () -> judge.macroF1(last, looked, open.reading().logits(looked).get(heads.of(last))));
        new Passes(
                        open.network(),
                        training,
                        Map.of(
                                "stream, remedy and its settings",
                                runDigest(open),
                                "the weights that the task began with",
                                began),
                        folder(last),
                        clock,
                        progress)
                .run(work, (stage.texts().size() + training.batch() - 1) / training.batch());
        open.remedy().after(stage);
    }
}
