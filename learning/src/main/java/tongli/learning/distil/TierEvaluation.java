package tongli.learning.distil;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.emotion.EmotionTexts;
import tongli.perception.emotion.CascadeGate;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.emotion.EmotionTiers;
import tongli.perception.emotion.FastEmotionModel;
import tongli.perception.emotion.FastEmotionReader;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.encoder.Precision;

/**
 * How right and how fast the tiers are on the tuning parts: macro-F1 of the labels that readings name, for every bound from which on
 * the fast tier answers, and sentences a second of the readers as they serve.
 */
public final class TierEvaluation {
    /** The curve has a point for each twentieth of the texts. */
    private static final int POINTS = 20;

    /** So many of the texts, evenly spread, are timed through the readers. */
    private static final int TIMED = 1200;

    private static final int THREADS = 2;

    private static final int ROUNDS = 20;

    private final Language language;
    private final Consumer<String> say;

    private TierEvaluation(Language language, Consumer<String> say) {
        this.language = language;
        this.say = say;
    }

    /** @param fast empty for the fast tier that ships */
    public record Options(Language language, EmotionSet.Folders folders, Optional<Path> fast) {}

    /**
     * Where the fast tier answers from a bound on.
     *
     * @param bound of the safety; above 1 the encoder answers all
     * @param share of the texts that the fast tier answers
     * @param faster how many times as many sentences a second as the encoder alone, by processor time
     * @param shipped whether it is the bound in the model
     */
    public record Point(double bound, double share, double macroF1, double faster, boolean shipped) {}

    /** The curve of one set in one taxonomy, from the encoder alone to the fast tier alone. */
    public record Curve(String taxonomy, String set, int texts, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }

        /** At the bound that the model carries. */
        Point shipped() {
            return points.stream().filter(Point::shipped).findFirst().orElseThrow();
        }

        /** The one nearest to where the fast tier answers that share. */
        Point at(double share) {
            return points.stream()
                    .min(Comparator.comparingDouble(point -> Math.abs(point.share() - share)))
                    .orElseThrow();
        }
    }

    /**
     * Sentences a second of a tier.
     *
     * @param byClock of the wall, with whatever else the machine did
     * @param byProcessor sentences a second of one processor's time, which other programs do not disturb much
     */
    public record Speed(String taxonomy, String tier, int threads, int texts, double byClock, double byProcessor) {}

    /** What {@link #run} measured: a curve for each set and taxonomy, and a speed for each taxonomy, tier and number of callers. */
    public record Reports(String language, List<Curve> curves, List<Speed> speeds) {
        public Reports {
            curves = List.copyOf(curves);
            speeds = List.copyOf(speeds);
        }

        /** The one that was measured like {@code speed}, but of another tier. */
        Speed of(Tier tier, Speed speed) {
            return speeds.stream()
                    .filter(other -> other.tier().equals(tier.code())
                            && other.taxonomy().equals(speed.taxonomy())
                            && other.threads() == speed.threads())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @throws IOException if a set or the model is missing or malformed, or the model lacks a gate */
    public static Reports run(Options options, Consumer<String> say) throws IOException {
        FastEmotionModel fast = options.fast().isPresent()
                ? FastEmotionModel.open(options.fast().get(), options.language())
                : FastEmotionModel.bundled(options.language());
        for (Taxonomy taxonomy : FastHeads.TAXONOMIES) {
            if (fast.gate(taxonomy).isEmpty()) {
                throw new IOException(
                        "%s: it has no gate for %s, so no cascade can be measured; make it anew with `tongli learn distil`"
                                .formatted(
                                        options.fast().map(Path::toString).orElse("the fast model that ships"),
                                        taxonomy.code()));
            }
        }
        EmotionTexts texts = EmotionTexts.read(options.folders(), options.language());
        return new TierEvaluation(options.language(), say).run(fast, JudgingTexts.of(texts, options.folders()));
    }

    private Reports run(FastEmotionModel fast, Map<EmotionSet, List<EmotionText>> judging) {
        List<String> texts = judging.values().stream()
                .flatMap(Collection::stream)
                .map(EmotionText::text)
                .toList();
        List<Curve> curves = new ArrayList<>();
        List<Speed> speeds = new ArrayList<>();
        try (EmotionModel full = EmotionModel.bundled(language, Precision.INT8)) {
            say.accept("reading %,d texts by the encoder, one by one".formatted(texts.size()));
            texts.stream().limit(200).forEach(full::logits); // warms up
            List<List<float[]>> ofFull = new ArrayList<>();
            double[] seconds = new double[texts.size()];
            for (int i = 0; i < seconds.length; i++) {
                long from = processorNanos();
                ofFull.add(full.logits(texts.get(i)));
                seconds[i] = (processorNanos() - from) / 1e9;
            }
            for (int round = 0; round < 3; round++) {
                texts.forEach(text -> answer(fast, text)); // warms up
            }
            long from = processorNanos();
            texts.forEach(text -> answer(fast, text));
            double fastSeconds = (processorNanos() - from) / 1e9 / texts.size();
            for (Taxonomy taxonomy : FastHeads.TAXONOMIES) {
                CascadeGate gate = fast.gate(taxonomy).orElseThrow();
                int first = 0;
                for (var part : judging.entrySet()) {
                    int start = first;
                    first += part.getValue().size();
                    for (GoldPart gold : GoldPart.of(
                            taxonomy,
                            Map.of(part.getKey(), part.getValue()),
                            fast.heads(),
                            text -> fast.logits(texts.get(start + text)),
                            full.heads(),
                            text -> ofFull.get(start + text),
                            fast::amount,
                            gate)) {
                        curves.add(curve(gold, gate.bound(), Arrays.copyOfRange(seconds, start, first), fastSeconds));
                    }
                }
            }
        }
        try (TextEmotionReader full = TextEmotionReader.bundled()) {
            List<String> timed = IntStream.range(0, Math.min(TIMED, texts.size()))
                    .mapToObj(i -> texts.get((int) ((long) i * texts.size() / Math.min(TIMED, texts.size()))))
                    .toList();
            EmotionTiers tiers = new EmotionTiers(new FastEmotionReader(asked -> fast), full);
            say.accept("warming up"); // what is timed first would else pay for the compiler
            for (Tier tier : Tier.values()) {
                FastHeads.TAXONOMIES.forEach(
                        taxonomy -> queries(taxonomy, stream(tier, timed)).forEach(tiers.reader(tier)::read));
            }
            for (Taxonomy taxonomy : FastHeads.TAXONOMIES) {
                for (Tier tier : Tier.values()) {
                    say.accept("timing " + taxonomy.code() + ", " + tier.code());
                    speeds.add(alone(taxonomy, tier, tiers.reader(tier), stream(tier, timed)));
                    speeds.add(together(taxonomy, tier, tiers.reader(tier), stream(tier, timed)));
                }
            }
        }
        return new Reports(language.code(), curves, speeds);
    }

    /** What the fast tier reckons of a text before its gate is asked. */
    private static void answer(FastEmotionModel fast, String text) {
        fast.logits(text);
        fast.amount(text);
    }

    private static Curve curve(GoldPart part, double shipped, double[] seconds, double fastSeconds) {
        double[] sorted =
                part.safety().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Double> bounds = new ArrayList<>(List.of(2.0, shipped, 0.0));
        for (int i = 1; i < POINTS; i++) {
            bounds.add(sorted[sorted.length * i / POINTS]);
        }
        double all = Arrays.stream(seconds).sum();
        List<Point> points = bounds.stream()
                .sorted((a, b) -> Double.compare(b, a))
                .map(bound -> {
                    double spent = bound > 1 ? 0 : fastSeconds * seconds.length;
                    for (int i = 0; i < seconds.length; i++) {
                        spent += part.safety().get(i) >= bound ? 0 : seconds[i];
                    }
                    return new Point(bound, part.share(bound), part.macroF1(bound), all / spent, bound == shipped);
                })
                .toList();
        return new Curve(part.taxonomy().code(), part.set().id(), seconds.length, points);
    }

    private Speed alone(Taxonomy taxonomy, Tier tier, EmotionReader reader, List<String> texts) {
        List<EmotionQuery> queries = queries(taxonomy, texts);
        long processor = processorNanos();
        long clock = System.nanoTime();
        queries.forEach(reader::read);
        return speed(taxonomy, tier, 1, queries.size(), clock, processor);
    }

    private static Speed speed(Taxonomy taxonomy, Tier tier, int threads, int texts, long clock, long processor) {
        return new Speed(
                taxonomy.code(),
                tier.code(),
                threads,
                texts,
                texts / ((System.nanoTime() - clock) / 1e9),
                texts / ((processorNanos() - processor) / 1e9));
    }

    /** By as many callers as there are threads, each with its share of the texts, as a server is asked. */
    private Speed together(Taxonomy taxonomy, Tier tier, EmotionReader reader, List<String> texts) {
        List<EmotionQuery> queries = queries(taxonomy, texts);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long processor = processorNanos();
        long clock = System.nanoTime();
        try {
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < queries.size(); at = next.getAndIncrement()) {
                        reader.read(queries.get(at));
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the timing was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a text could not be read while it was timed", failed.getCause());
        } finally {
            next.set(queries.size()); // whoever else reads need not go on
            threads.shutdown();
        }
        return speed(taxonomy, tier, THREADS, queries.size(), clock, processor);
    }

    /** The small model is done with the texts too soon to be clocked. */
    private List<String> stream(Tier tier, List<String> texts) {
        return tier == Tier.FAST
                ? Collections.nCopies(ROUNDS, texts).stream()
                        .flatMap(List::stream)
                        .toList()
                : texts;
    }

    private List<EmotionQuery> queries(Taxonomy taxonomy, List<String> texts) {
        return texts.stream()
                .map(text -> new EmotionQuery(text, Optional.of(language), taxonomy, false))
                .toList();
    }

    /** Of all threads, for ONNX Runtime may use more than the caller's. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
