package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.encoder.Freeze;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.EncoderLearner;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Learner;
import tongli.learning.recurrent.RecurrentLearner;
import tongli.learning.route.ForestLearner;
import tongli.learning.route.LinearLearner;
import tongli.learning.route.Route;
import tongli.learning.route.TextFeatures;
import tongli.learning.voice.VoiceRoute;
import tongli.perception.text.PretrainedEncoder;

/** What reads the texts, and how it is trained; options that another kind of model has are refused. A mixin for commands. */
final class RouteChoice {
    private static final double USUAL_BALANCE = 0.3;

    /** Which models each option goes with; the others go with all. */
    private static final Map<String, Predicate<Route>> GOES_WITH = new LinkedHashMap<>();

    static {
        GOES_WITH.put("--method", route -> route == Route.ENCODER);
        for (String option : List.of(
                "--epochs",
                "--batch",
                "--accumulation",
                "--tokens",
                "--rate",
                "--head-rate",
                "--smoothing",
                "--focal",
                "--patience",
                "--optimizer",
                "--momentum",
                "--nesterov")) {
            GOES_WITH.put(option, Route::learnsInPasses);
        }
        GOES_WITH.put("--rank", route -> route == Route.ENCODER);
        GOES_WITH.put("--freeze", route -> route == Route.ENCODER);
        GOES_WITH.put("--fgm", route -> route == Route.ENCODER);
        GOES_WITH.put("--contrastive", route -> route == Route.ENCODER);
        GOES_WITH.put(FairChoice.SLICES, route -> route == Route.ENCODER || route == Route.MLP);
        GOES_WITH.put("--layers", route -> route == Route.ENCODER || route == Route.MLP);
        GOES_WITH.put("--encoder", route -> route == Route.ENCODER || route == Route.MLP);
        GOES_WITH.put("--cost", route -> route == Route.SVM || route == Route.LOGISTIC);
        GOES_WITH.put("--features", route -> route == Route.SVM || route == Route.LOGISTIC || route == Route.FOREST);
        GOES_WITH.put("--trees", route -> route == Route.FOREST);
    }

    @Option(
            names = "--model",
            paramLabel = "svm|forest|logistic|mlp|lstm|bilstm|encoder",
            defaultValue = "encoder",
            description =
                    "What reads the texts: n-grams or words (svm, forest, logistic), the encoder's vectors as they are (mlp), "
                            + "learnt token vectors (lstm, bilstm), or the encoder, fine-tuned (default: ${DEFAULT-VALUE}).")
    private Route route = Route.ENCODER;

    @Option(
            names = "--method",
            paramLabel = "head|lora|adalora|adapter|prefix|full",
            defaultValue = "head",
            description = "What of the encoder learns (default: ${DEFAULT-VALUE}: only the head).")
    private TuningMethod method = TuningMethod.HEAD;

    @Option(
            names = "--rank",
            paramLabel = "N",
            description =
                    "Of --method lora and adalora: the rank of what is learnt beside each dense layer, 1 to 256 (default: 16).")
    private @Nullable Integer rank;

    @Option(
            names = "--freeze",
            paramLabel = "none|embeddings|lower:N|all-but-head",
            defaultValue = "none",
            description =
                    "Of --method full: what of the encoder stays as it is; lower:N is the embeddings and the N lowest "
                            + "layers (default: ${DEFAULT-VALUE}).")
    private String freeze = "none";

    @Option(
            names = "--layers",
            paramLabel = "N",
            description =
                    "Train over the N lowest layers of the encoder only, for a smaller, faster model (default: all; 4 in zh, "
                            + "6 in en).")
    private @Nullable Integer layers;

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description =
                    "Begin from the encoder that `learn pretrain` left in this folder, or from that of a model of `learn train` "
                            + "by lora, adalora or full (default: the bundled one).")
    private @Nullable Path encoder;

    private Optional<AdaptedEncoder.OnDisk> adapted = Optional.empty();

    @Option(
            names = "--cost",
            defaultValue = "1",
            description =
                    "Of svm and logistic: how much an error costs beside large weights (default: ${DEFAULT-VALUE}).")
    private double cost;

    @Option(
            names = "--features",
            paramLabel = "ngrams|words|words+pos",
            defaultValue = "ngrams",
            converter = FeaturesConverter.class,
            description =
                    "Of svm, logistic and forest: what counts, runs of signs or letters, words and pairs of them, or "
                            + "these and parts of speech (default: ${DEFAULT-VALUE}).")
    private TextFeatures features = TextFeatures.NGRAMS;

    @Option(names = "--trees", defaultValue = "100", description = "Of forest: how many (default: ${DEFAULT-VALUE}).")
    private int trees;

    @Mixin
    private TrainingChoice training = new TrainingChoice();

    @Mixin
    private FairChoice fair = new FairChoice();

    /** @throws ParameterException naming an option that does not go with the model, or a value out of range */
    void check(CommandSpec spec, Language language) {
        GOES_WITH.forEach((option, models) -> {
            if (spec.commandLine().getParseResult().hasMatchedOption(option) && !models.test(route)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s does not go with --model %s; leave it out, or choose --model %s."
                                .formatted(
                                        option,
                                        route.code(),
                                        Arrays.stream(Route.values())
                                                .filter(models)
                                                .map(Route::code)
                                                .collect(Collectors.joining(", "))));
            }
        });
        training.check(spec);
        InRange.check(
                spec, "--layers", layers, 1, PretrainedEncoder.of(language).layers());
        fair.check(spec);
        checkRank(spec);
        checkFreeze(spec, language);
        checkNumbers(spec);
        if (encoder != null) {
            adapted = Optional.of(read(spec, encoder, language));
        }
    }

    private void checkNumbers(CommandSpec spec) {
        if (!(cost >= 1e-6 && cost <= 1e6)) {
            throw new ParameterException(
                    spec.commandLine(), "--cost is %s; it must be 0.000001 to 1,000,000.".formatted(cost));
        }
        if (trees < 1 || trees > 2000) {
            throw new ParameterException(spec.commandLine(), "--trees is %d; it must be 1 to 2,000.".formatted(trees));
        }
    }

    private void checkRank(CommandSpec spec) {
        InRange.check(spec, "--rank", rank, 1, 256);
        if (rank != null && method != TuningMethod.LORA && method != TuningMethod.ADALORA) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rank does not go with --method %s; leave it out, or choose --method lora."
                            .formatted(method.code()));
        }
    }

    private void checkFreeze(CommandSpec spec, Language language) {
        int all = layers != null ? layers : PretrainedEncoder.of(language).layers();
        Freeze kept = Freeze.find(freeze)
                .filter(found -> found.layers() <= all)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--freeze is \"%s\"; it must be none, embeddings, lower:1 to lower:%d, or all-but-head."
                                .formatted(freeze, all)));
        if (!kept.equals(Freeze.NONE) && method != TuningMethod.FULL) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--freeze has nothing to keep with --method %s, where the encoder stays as it is anyway; leave it out, or choose --method full."
                            .formatted(method.code()));
        }
        checkFixed(spec, method == TuningMethod.HEAD || kept.keepsAll(all));
    }

    /** As {@link #check}, for the folder of sets: always the encoder, and nothing of it frozen. */
    void checkForSets(CommandSpec spec) {
        training.check(spec);
        checkFixed(spec, method == TuningMethod.HEAD);
    }

    private static void checkFixed(CommandSpec spec, boolean fixed) {
        if (fixed) {
            Unfit.refuse(
                    spec,
                    List.of("--fgm"),
                    "has nothing to push where only the head learns; leave it out, or choose --method lora.");
            Unfit.refuse(
                    spec,
                    List.of("--contrastive"),
                    "has nothing to draw together where only the head learns; leave it out, or choose --method lora.");
        }
    }

    private static AdaptedEncoder.OnDisk read(CommandSpec spec, Path folder, Language language) {
        try {
            return AdaptedEncoder.read(folder, language);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--encoder: " + e.getMessage() + ".", e);
        }
    }

    private TuningOptions tuning() {
        TuningOptions usual = TuningOptions.defaults(method).over(lowest());
        if (rank != null) {
            return usual.withRank(rank);
        }
        return method == TuningMethod.FULL ? usual.freezing(Freeze.find(freeze).orElseThrow()) : usual;
    }

    private OptionalInt lowest() {
        return layers == null ? OptionalInt.empty() : OptionalInt.of(layers);
    }

    TuningMethod method() {
        return method;
    }

    /** For faces; without a choice the perceptron. @throws ParameterException if what was chosen reads texts */
    Route ofFaces(CommandSpec spec) {
        boolean chosen = spec.commandLine().getParseResult().hasMatchedOption("--model");
        Route found = chosen ? route : Route.MLP;
        if (found != Route.SVM && found != Route.FOREST && found != Route.MLP) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--model %s reads texts; for faces choose svm, forest or mlp.".formatted(found.code()));
        }
        checkNumbers(spec);
        return found;
    }

    double cost() {
        return cost;
    }

    int trees() {
        return trees;
    }

    /** Over what is usual for another kind of training. */
    FineTuneOptions over(FineTuneOptions usual) {
        return training.over(usual);
    }

    Learner learner(Language language, long seed, Path out, InstantSource clock, FineTuner.Progress progress) {
        return switch (route) {
            case SVM, LOGISTIC ->
                new LinearLearner(route, language, features, cost, training.balanceOr(USUAL_BALANCE), seed, progress);
            case FOREST ->
                new ForestLearner(language, features, trees, training.balanceOr(USUAL_BALANCE), seed, progress);
            case MLP ->
                new EncoderLearner(
                        language,
                        TuningOptions.perceptron().over(lowest()),
                        training.over(TrainingChoice.usual(20, 1e-3, seed)),
                        adapted,
                        fair.of(language),
                        out,
                        clock,
                        progress);
            case LSTM, BILSTM ->
                new RecurrentLearner(
                        route.code(),
                        route == Route.BILSTM,
                        language,
                        training.over(TrainingChoice.usual(12, 2e-3, seed)),
                        out,
                        clock,
                        progress);
            case ENCODER -> encoder(language, seed, out, clock, progress);
        };
    }

    /** What reads every token. @param what asks for it @throws ParameterException if another model was chosen */
    EncoderLearner ofTokens(
            CommandSpec spec,
            String what,
            Language language,
            long seed,
            Path out,
            InstantSource clock,
            FineTuner.Progress progress) {
        if (route != Route.ENCODER) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--model %s tells labels of whole texts; for %s leave it out.".formatted(route.code(), what));
        }
        check(spec, language);
        return encoder(language, seed, out, clock, progress);
    }

    private EncoderLearner encoder(
            Language language, long seed, Path out, InstantSource clock, FineTuner.Progress progress) {
        return new EncoderLearner(
                language,
                tuning(),
                training.over(TrainingChoice.usual(5, method.usualRate(), seed)),
                adapted,
                fair.of(language),
                out,
                clock,
                progress);
    }

    /** For voices; without a choice one layer. @throws ParameterException if what was chosen reads texts or faces only */
    VoiceRoute ofVoices(CommandSpec spec, EmbeddingOption embedding) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--model")) {
            return embedding.isGiven() ? VoiceRoute.DISCRIMINANT : VoiceRoute.LOGISTIC;
        }
        return Coded.find(VoiceRoute.class, route.code())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--model %s reads no voices; choose logistic, svm, mlp or bilstm.".formatted(route.code())));
    }
}
