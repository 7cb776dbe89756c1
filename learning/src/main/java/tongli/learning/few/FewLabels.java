package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import tongli.learning.augment.Augmenter;
import tongli.learning.augment.NearestWords;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.RunFolder;
import tongli.learning.finetune.TaskText;
import tongli.learning.metric.Answers;
import tongli.learning.metric.ClassificationReport;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * How well a task is learnt from few labels: every way with every number of texts a label and every seed, judged by macro-F1 on texts that
 * choose nothing. Each figure is kept as it is reached, and the report written anew; a run that was killed, or that is called again with
 * more ways, numbers or seeds, goes on from those. Stateless; one run a process at a time.
 */
public final class FewLabels {
    private static final String CELLS = "cells";

    /** What may stand for a word lies at least so near in the encoder's own table, as in other trainings. */
    private static final double NEAR = 0.4;

    private FewLabels() {}

    /** Told as it goes on. */
    public interface Progress extends FineTuner.Progress {
        /** Once. */
        void read(FewPool pool);

        /** Before a figure is reached. @param seed empty as in {@link Cell} */
        void cell(WayKind way, Optional<Shots> shots, OptionalLong seed, int done, int all);

        /** In its place, if it cannot be reached. */
        void leftOut(WayKind way, Shots shots, String why);
    }

    /** One figure to reach. */
    private record Wanted(WayKind way, Optional<Shots> shots, OptionalLong seed) {
        String name() {
            return way.code()
                    + shots.map(number -> "-" + number.code()).orElse("")
                    + (seed.isPresent() ? "-seed-" + seed.getAsLong() : "");
        }
    }

    /** @throws IOException if a file is missing or malformed, or the folder cannot be written or was left by another call */
    public static FewReport run(FewOptions options, InstantSource clock, Progress progress) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(options.language());
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            return run(
                    options,
                    new Bench(EncoderWeights.of(encoder), tokenizer, encoder.readsFirstToken(), clock, progress),
                    progress);
        }
    }

    /** Over an encoder that is given. */
    static FewReport run(FewOptions options, Bench bench, Progress progress) throws IOException {
        FewPool pool = FewPool.read(options);
        progress.read(pool);
        Descriptions descriptions =
                options.descriptions().orElseGet(() -> Descriptions.ofBasicEmotions(options.language()));
        if (options.ways().contains(WayKind.ZERO_SHOT)) {
            descriptions.check(pool.head().labels());
        }
        Files.createDirectories(options.out());
        FewReport report = new FewReport(
                options.task(),
                pool.head().labels(),
                pool.judging().size(),
                options.shots(),
                options.ways(),
                List.of());
        List<Wanted> wanted = wanted(options, descriptions);
        String texts = digest(options, pool, bench);
        for (int done = 0; done < wanted.size(); done++) {
            Wanted next = wanted.get(done);
            Optional<Cell> cell =
                    new One(options, pool, descriptions, bench, progress).reach(next, texts, done, wanted.size());
            if (cell.isPresent()) {
                report = report.with(cell.get());
                FewCard.write(options, pool, report, bench.clock());
            }
        }
        FewPicture.write(report, options.out().resolve("curves.png"));
        return report;
    }

    /** Seed by seed, few shots first, so that a run that is broken off tells something of all ways. */
    private static List<Wanted> wanted(FewOptions options, Descriptions descriptions) {
        List<Wanted> wanted = new ArrayList<>();
        for (WayKind way : options.ways()) {
            if (!readsLabels(way, options, descriptions)) {
                wanted.add(new Wanted(way, Optional.empty(), OptionalLong.empty()));
            }
        }
        for (long seed : options.seeds()) {
            for (Shots shots : options.shots()) {
                for (WayKind way : options.ways()) {
                    if (readsLabels(way, options, descriptions)) {
                        wanted.add(new Wanted(way, Optional.of(shots), OptionalLong.of(seed)));
                    }
                }
            }
        }
        return wanted;
    }

    private static boolean readsLabels(WayKind way, FewOptions options, Descriptions descriptions) {
        return way.make(options.settings(), descriptions, texts -> List.of()).readsLabels();
    }

    /** What all figures follow from. */
    private static String digest(FewOptions options, FewPool pool, Bench bench) {
        ContentDigest digest = new ContentDigest();
        new TreeMap<>(pool.sha256()).forEach((file, sha256) -> digest.put(file).put(sha256));
        new TreeMap<>(options.names())
                .forEach((theirs, ours) -> digest.put(theirs).put(ours));
        digest.put(pool.head().toString()).put(options.columns().toString()).put(options.mostUnlabelled());
        return digest.put(bench.encoder().byName()).hex();
    }

    /** Reaches one figure. */
    private record One(FewOptions options, FewPool pool, Descriptions descriptions, Bench bench, Progress progress) {

        Optional<Cell> reach(Wanted next, String texts, int done, int all) throws IOException {
            Path folder = options.out().resolve(CELLS);
            Path file = folder.resolve(next.name() + ".json");
            Way plain = next.way().make(options.settings(), descriptions, reworded -> List.of());
            String run = digest(next, plain, texts);
            Optional<Cell> before = CellFile.read(file, run, next.way(), next.shots(), next.seed());
            if (before.isPresent()) {
                return before;
            }
            long seed = next.seed().orElse(0);
            FewTexts given = next.shots().isPresent()
                    ? pool.draw(next.shots().get(), seed, options.mostUnlabelled())
                    : pool.withoutLabels(options.mostUnlabelled());
            if (plain.readsUnlabelled() && given.unlabelled().isEmpty()) {
                progress.leftOut(
                        next.way(),
                        next.shots().orElse(Shots.all()),
                        "no text is left without a label; see --unlabelled");
                return Optional.empty();
            }
            progress.cell(next.way(), next.shots(), next.seed(), done, all);
            Path place = folder.resolve(next.name());
            claim(place, run);
            Way way = next.way().make(options.settings(), descriptions, reworder(given, seed));
            float[][] logits = way.answers(bench, given, seed, place);
            Cell cell = new Cell(
                    next.way(),
                    next.shots(),
                    next.seed(),
                    macroF1(logits),
                    given.labelled().size(),
                    given.unlabelled().size());
            CellFile.write(cell, run, file);
            RunFolder.remove(place);
            return Optional.of(cell);
        }

        private double macroF1(float[][] logits) {
            boolean[][] asserted =
                    Answers.mostProbable(Answers.probabilities(pool.head().kind(), logits, 1));
            return ClassificationReport.of(pool.head().labels(), pool.truth(), asserted)
                    .macroF1();
        }

        private String digest(Wanted next, Way way, String texts) {
            ContentDigest digest = new ContentDigest().put(texts).put(next.name());
            new TreeMap<>(way.settings())
                    .forEach((name, value) -> digest.put(name).put(value));
            if (next.way() == WayKind.CONSISTENCY) {
                digest.put(options.translator()
                        .map(translator -> translator.command().toString())
                        .orElse(options.rewording().code()));
            }
            return digest.hex();
        }

        private Reworder reworder(FewTexts given, long seed) throws IOException {
            if (options.translator().isPresent()) {
                LineTranslator translator = options.translator().get();
                return new KeptWordings(
                        translator,
                        translator.command().toString(),
                        options.out().resolve("reworded.jsonl"));
            }
            return texts -> {
                NearestWords words = new NearestWords(
                        bench.encoder(),
                        bench.tokenizer(),
                        Stream.concat(texts.stream(), given.labelled().stream().map(TaskText::text))
                                .toList(),
                        NEAR);
                return Reworder.by(new Augmenter(options.rewording(), words, seed))
                        .reworded(texts);
            };
        }

        /** What an earlier call left half done is gone on with only if it was the same call. */
        private static void claim(Path folder, String run) throws IOException {
            Path note = folder.resolve("run.txt");
            if (Files.exists(note) && !Files.readString(note).equals(run)) {
                throw new IOException(
                        "%s: begun by a call with other texts or settings; make the same call as then, give another --out, or delete %s"
                                .formatted(note, folder));
            }
            Files.createDirectories(folder);
            Files.writeString(note, run);
        }
    }
}
