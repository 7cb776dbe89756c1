package tongli.learning.distil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.Example;
import tongli.learning.emotion.EmotionTexts;
import tongli.learning.metric.Answers;
import tongli.learning.metric.Thresholds;
import tongli.perception.emotion.CascadeGate;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.emotion.FastEmotionModel;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.fast.NgramModel;
import tongli.perception.text.HashedNgrams;

/**
 * Makes the fast tier of one language. The encoder that ships answers texts that may train what ships; a model of n-grams learns the
 * answers; on texts of other sources its temperatures, thresholds and gates are set, against the encoder and not
 * against any label. Only the bounds, from which on the fast tier answers in a cascade, are chosen on the labels of the tuning parts.
 */
public final class Distillation {
    /** Written into the model, and from there into every reading. */
    private static final String VERSION = "2";

    private final Options options;
    private final Consumer<String> say;

    private Distillation(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * What to make.
     *
     * @param ngrams how many to know at most
     * @param out where the encoder's answers and the model go
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            Language language, EmotionSet.Folders folders, Path out, int ngrams, long seed, String commandLine) {
        /** Makes a file below 2 MB. */
        public static final int USUAL_NGRAMS = 45_000;
    }

    /**
     * What came of it.
     *
     * @param learnt how many texts it learnt from
     * @param agreement by taxonomy, the share of kept texts of which both tiers say the same
     * @param bounds by taxonomy
     */
    public record Outcome(Path model, int learnt, Map<String, Double> agreement, Map<String, Double> bounds) {
        public Outcome {
            agreement = Map.copyOf(agreement);
            bounds = Map.copyOf(bounds);
        }
    }

    /** @throws IOException if a set is missing or malformed, or {@code out} cannot be written */
    public static Outcome run(Options options, InstantSource clock, Consumer<String> say) throws IOException {
        return new Distillation(options, say).run(clock);
    }

    private Outcome run(InstantSource clock) throws IOException {
        Language language = options.language();
        EmotionTexts labelled = EmotionTexts.read(options.folders(), language);
        DistilTexts all = DistilTexts.read(labelled, options.folders(), language, options.seed());
        Map<EmotionSet, List<EmotionText>> judging = JudgingTexts.of(labelled, options.folders());
        List<EmotionText> tuning =
                judging.values().stream().flatMap(Collection::stream).toList();
        Files.createDirectories(options.out());
        EmotionHeads encoder;
        TeacherAnswers answers;
        TeacherAnswers ofKept;
        TeacherAnswers ofTuning;
        try (EmotionModel teacher = EmotionModel.bundled(language, Precision.INT8)) {
            encoder = teacher.heads();
            answers = TeacherAnswers.of(
                    teacher, all.learnt(), TeacherAnswers.TOGETHER, kept("teacher-"), told(all.learnt()));
            ofKept = TeacherAnswers.of(teacher, all.kept(), 1, kept("kept-"), told(all.kept()));
            List<String> words = tuning.stream().map(EmotionText::text).toList();
            ofTuning = TeacherAnswers.of(teacher, words, 1, kept("tuning-"), told(words));
        }
        Learnt learnt = learn(all.learnt(), encoder, answers);
        Map<String, Tensor> tensors = new LinkedHashMap<>(learnt.tensors());
        Map<String, String> about = provenance(labelled, all, clock);
        Path whole = options.out().resolve("fast-" + language.code() + ".safetensors");
        Path file = whole.resolveSibling(whole.getFileName() + ".part");
        // written first without gates, so that all that follows is measured with the bytes that serve, and beside
        // the model's own name, so that a run that is stopped leaves none without gates there
        write(file, learnt.heads(), tensors, about);
        NgramModel model = NgramModel.parse(file.toString(), Files.readAllBytes(file));
        List<String> kept = all.kept();
        List<List<float[]>> logits = kept.stream().map(model::logits).toList();
        List<List<float[]>> ofEncoder =
                IntStream.range(0, kept.size()).mapToObj(ofKept::logits).toList();
        EmotionHeads heads = calibrated(learnt.heads(), logits, encoder, ofEncoder);
        Map<String, Double> agreement = new LinkedHashMap<>();
        Map<String, Double> bounds = new LinkedHashMap<>();
        for (Taxonomy taxonomy : FastHeads.TAXONOMIES) {
            List<EmotionHeads.Output> quick =
                    logits.stream().map(of -> heads.read(taxonomy, of)).toList();
            List<EmotionHeads.Output> full =
                    ofEncoder.stream().map(of -> encoder.read(taxonomy, of)).toList();
            double[] spared = ExpectedLoss.spared(taxonomy, heads, quick, encoder, full, all.keptOfLabelled());
            float[] weights = GateFit.fit(
                    IntStream.range(0, kept.size())
                            .mapToObj(i -> CascadeGate.features(
                                    taxonomy,
                                    heads.thresholds(taxonomy),
                                    quick.get(i),
                                    FastEmotionModel.amount(model, kept.get(i))))
                            .toList(),
                    spared,
                    options.seed());
            List<GoldPart> parts = GoldPart.of(
                    taxonomy,
                    judging,
                    heads,
                    text -> model.logits(tuning.get(text).text()),
                    encoder,
                    ofTuning::logits,
                    text -> FastEmotionModel.amount(model, text),
                    new CascadeGate(taxonomy, heads, weights, 1));
            double bound = CascadeBound.choose(parts);
            agreement.put(
                    taxonomy.code(),
                    IntStream.range(0, kept.size())
                                    .filter(i -> agree(taxonomy, heads, quick.get(i), encoder, full.get(i)))
                                    .count()
                            / (double) kept.size());
            bounds.put(taxonomy.code(), bound);
            parts.forEach(part -> say.accept(
                    "%s, %s: macro-F1 %.4f by the encoder, %.4f in the cascade (the fast tier answers %.0f %%), %.4f by the fast tier"
                            .formatted(
                                    taxonomy.code(),
                                    part.set().id(),
                                    part.macroF1(2),
                                    part.macroF1(bound),
                                    100 * part.share(bound),
                                    part.macroF1(0))));
            String gate = FastEmotionModel.GATE + taxonomy.code();
            tensors.put(gate, new Tensor(weights, weights.length));
            tensors.put(gate + FastEmotionModel.BOUND, new Tensor(new float[] {(float) bound}, 1));
        }
        // an odd number of bytes would move the floats that follow
        tensors.put(NgramModel.ROWS, tensors.remove(NgramModel.ROWS));
        write(file, heads.all(), tensors, about);
        FastEmotionModel.open(file, language);
        Files.move(file, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Outcome(whole, all.learnt().size(), agreement, bounds);
    }

    private Path kept(String name) {
        return options.out().resolve(name + options.language().code() + ".safetensors");
    }

    private IntConsumer told(List<String> texts) {
        return done -> {
            say.accept("the encoder has answered %,d of %,d texts".formatted(done, texts.size()));
        };
    }

    private record Learnt(List<TaskModelFile.Head> heads, Map<String, Tensor> tensors) {}

    private Learnt learn(List<String> texts, EmotionHeads encoder, TeacherAnswers answers) {
        Language language = options.language();
        List<List<float[]>> targets = new ArrayList<>();
        double[][] basic = new double[texts.size()][];
        for (int text = 0; text < basic.length; text++) {
            List<float[]> logits = answers.logits(text);
            targets.add(FastHeads.targets(encoder, logits, language));
            basic[text] = encoder.read(Taxonomy.BASIC, logits).distribution();
        }
        NgramChoice ngrams =
                NgramChoice.of(new HashedNgrams(language, NgramModel.KEY_BITS), options.ngrams(), texts, basic);
        List<int[]> rows = texts.stream().map(ngrams::rows).toList();
        List<TaskHead> heads = FastHeads.of(language);
        NgramNet.Options usual = NgramNet.Options.USUAL;
        NgramNet net = new NgramNet(ngrams.keys().length, heads, usual, options.seed());
        for (int pass = 0; pass < usual.passes(); pass++) {
            double distance = net.pass(pass, rows, targets);
            say.accept("pass %d of %d: squared distance %.4f".formatted(pass + 1, usual.passes(), distance));
        }
        return new Learnt(heads.stream().map(TaskModelFile.Head::uncalibrated).toList(), net.export(ngrams.keys()));
    }

    /** Temperatures that make the encoder's answers least surprising, and thresholds that name the labels that it names. */
    private EmotionHeads calibrated(
            List<TaskModelFile.Head> raw,
            List<List<float[]>> logits,
            EmotionHeads encoder,
            List<List<float[]>> ofEncoder) {
        List<List<float[]>> targets = ofEncoder.stream()
                .map(answer -> FastHeads.targets(encoder, answer, options.language()))
                .toList();
        List<TaskModelFile.Head> tempered = new ArrayList<>();
        for (int head = 0; head < raw.size(); head++) {
            int at = head;
            tempered.add(raw.get(head)
                    .withTemperature(Answers.temperature(
                            raw.get(head).task().kind(),
                            logits.stream().map(of -> of.get(at)).toArray(float[][]::new),
                            targets.stream().map(of -> of.get(at)).toArray(float[][]::new))));
        }
        EmotionHeads heads = new EmotionHeads(tempered);
        for (Taxonomy taxonomy : FastHeads.TAXONOMIES) {
            List<Example> named = new ArrayList<>();
            double[][] standalone = new double[logits.size()][];
            for (int i = 0; i < standalone.length; i++) {
                boolean[] asserted = encoder.asserted(taxonomy, encoder.read(taxonomy, ofEncoder.get(i)));
                float[] target = new float[asserted.length];
                for (int label = 0; label < target.length; label++) {
                    target[label] = asserted[label] ? 1 : 0;
                }
                named.add(new Example("kept", "-", target));
                standalone[i] = heads.read(taxonomy, logits.get(i)).standalone();
            }
            heads = heads.with(heads.head(EmotionHeads.labelsOf(taxonomy))
                    .withThresholds(Thresholds.choose(
                            named, standalone, taxonomy.labels().size())));
            heads = heads.with(
                    heads.head(EmotionHeads.dominantOf(taxonomy)).withAbstainBelow(encoder.abstainBelow(taxonomy)));
        }
        return heads;
    }

    private static boolean agree(
            Taxonomy taxonomy,
            EmotionHeads heads,
            EmotionHeads.Output quick,
            EmotionHeads encoder,
            EmotionHeads.Output full) {
        return Arrays.equals(heads.asserted(taxonomy, quick), encoder.asserted(taxonomy, full))
                && Thresholds.argmax(quick.distribution()) == Thresholds.argmax(full.distribution());
    }

    private void write(
            Path file, List<TaskModelFile.Head> heads, Map<String, Tensor> tensors, Map<String, String> about)
            throws IOException {
        new TaskModelFile(NgramModel.KIND, options.language(), tensors, heads, about).write(file);
    }

    private Map<String, String> provenance(EmotionTexts labelled, DistilTexts all, InstantSource clock) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put(EmotionModel.VERSION, VERSION);
        provenance.put("command", options.commandLine());
        provenance.put("seed", Long.toString(options.seed()));
        provenance.put("training", NgramNet.Options.USUAL.toString());
        provenance.put("ngrams", Integer.toString(options.ngrams()));
        provenance.put("train_sha256", all.sha256());
        provenance.put("dev_sha256", labelled.devSha256());
        provenance.put("trained", clock.instant().toString());
        provenance.put("java", Runtime.version().toString());
        return provenance;
    }
}
