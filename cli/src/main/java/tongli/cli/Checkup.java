package tongli.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.cli.terminal.LlmOptions;
import tongli.core.Language;
import tongli.llm.EndpointProbe;
import tongli.perception.encoder.GraphCache;
import tongli.perception.voice.speech.Recognisers;
import tongli.report.ReportFormat;
import tongli.report.pdf.FontMissing;
import tongli.server.oncall.OnCallSettings;
import tongli.server.storage.DatabaseProbe;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;

/** Looks at the machine: Java, memory, data folder, database, network runtime, encoders, models, web app, a language model if one is to speak, a font for PDF, and helpers outside Tongli. */
final class Checkup {
    private static final String LLM = "language-model";
    private static final long MEMORY_NEEDED_MIB = 512;

    private final Path dataFolder;
    private final StoragePlace storage;
    private final Map<String, String> environment;
    private final String searchPath;
    private final LlmOptions llm;
    private final GraphCache graphs;
    private final Optional<OnCallSettings> onCall;

    /**
     * @param onCall who is told of high risk
     * @param environment for the search path, and for a language model that may speak
     * @param llm what was said of such a model beside the environment
     */
    Checkup(
            StoragePlace storage,
            Optional<OnCallSettings> onCall,
            Map<String, String> environment,
            LlmOptions llm,
            GraphCache graphs) {
        this.onCall = onCall;
        this.storage = storage;
        this.dataFolder = storage.folder();
        this.graphs = graphs;
        this.llm = llm;
        this.environment = Map.copyOf(environment);
        this.searchPath = environment.getOrDefault("PATH", "");
    }

    List<Check> run() {
        return List.of(
                Check.ok("tongli", Version.current()),
                Check.ok("java", Runtime.version() + ", " + System.getProperty("java.home")),
                memory(),
                data(),
                database(),
                runtime("onnx-runtime", "ai.onnxruntime.OrtEnvironment"),
                runtime("tokenizers", "ai.djl.huggingface.tokenizers.jni.LibUtils"),
                resource("encoder-zh", "bge-small-zh-v1.5.onnx"),
                resource("encoder-en", "all-minilm-l6-v2.onnx"),
                LearntModel.check("emotion-zh", "tongli/perception/emotion/zh.safetensors", graphs),
                LearntModel.check("emotion-en", "tongli/perception/emotion/en.safetensors", graphs),
                LearntModel.check("reply-zh", "tongli/understanding/reply/zh.safetensors", graphs),
                LearntModel.check("reply-en", "tongli/understanding/reply/en.safetensors", graphs),
                LearntModel.check("meaning-zh", "tongli/understanding/meaning/zh.safetensors", graphs),
                LearntModel.check("meaning-en", "tongli/understanding/meaning/en.safetensors", graphs),
                LearntModel.check("risk-zh", "tongli/understanding/risk/zh.safetensors", graphs),
                LearntModel.check("risk-en", "tongli/understanding/risk/en.safetensors", graphs),
                resource("web-app", "META-INF/resources/index.html"),
                resource("voice-activity", "tongli/perception/voice/activity/silero_vad_v5.onnx"),
                speech(Language.ZH),
                speech(Language.EN),
                languageModel(),
                onCall(),
                font(),
                program("chromium", "for ./tongli test: apt-get install chromium", "chromium", "google-chrome"),
                program("espeak-ng", "to hear personas from the server: apt-get install espeak-ng", "espeak-ng"));
    }

    private static Check memory() {
        long mib = Runtime.getRuntime().maxMemory() >> 20;
        return mib >= MEMORY_NEEDED_MIB
                ? Check.ok("memory", mib + " MiB for Java")
                : Check.missing("memory", mib + " MiB for Java, " + MEMORY_NEEDED_MIB + " needed; raise -Xmx");
    }

    private Check data() {
        Path nearest = dataFolder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest != null && !Files.isDirectory(nearest)) {
            return Check.missing("data", nearest + " is a file; name a folder with --data DIR");
        }
        if (nearest == null || !Files.isWritable(nearest)) {
            return Check.missing("data", dataFolder + " cannot be written; choose another with --data");
        }
        return Check.ok("data", dataFolder + (nearest.equals(dataFolder) ? "" : " (made when first needed)"));
    }

    private Check database() {
        try {
            return Check.ok("database", DatabaseProbe.ask(storage));
        } catch (StorageUnavailable unavailable) {
            return Check.missing("database", String.valueOf(unavailable.getMessage()));
        }
    }

    private static Check runtime(String name, String type) {
        try {
            Class.forName(type);
            return Check.ok(name, "loads on " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        } catch (ClassNotFoundException | LinkageError failure) {
            return Check.missing(name, "does not load here: " + failure);
        }
    }

    /** Off is how it comes; to ask is the only way to know whether an endpoint answers. */
    private Check languageModel() {
        try {
            return llm.endpoint(environment)
                    .map(EndpointProbe::ask)
                    .map(found -> found.answers() ? Check.ok(LLM, found.detail()) : Check.absent(LLM, found.detail()))
                    .orElseGet(() -> Check.absent(LLM, "off; to let one word what people say, see docs/llm.md"));
        } catch (IllegalArgumentException wrong) {
            return Check.absent(LLM, String.valueOf(wrong.getMessage()));
        }
    }

    /** No model is loaded. */
    private Check speech(Language language) {
        String name = "speech-" + language.code();
        try {
            Recognisers recognisers = Recognisers.of(environment);
            return recognisers
                    .obstacle(language)
                    .map(obstacle -> Check.absent(name, "to write down what is said: " + obstacle))
                    .orElseGet(() -> Check.ok(
                            name, "heard by " + recognisers.name(language).orElse("")));
        } catch (IllegalArgumentException wrong) {
            return Check.absent(name, String.valueOf(wrong.getMessage()));
        }
    }

    /** Nothing is sent: whoever is on call would be rung. */
    private Check onCall() {
        return onCall.map(whom ->
                        Check.ok("on-call", whom.host() + " is told of high risk; to try it: ./tongli oncall test"))
                .orElseGet(() -> Check.absent("on-call", "nobody is told of high risk; see docs/safety.md"));
    }

    private static Check font() {
        try {
            ReportFormat.PDF.check();
            return Check.ok("chinese-font", "for reports as PDF");
        } catch (FontMissing missing) {
            return Check.absent("chinese-font", "for reports as PDF: apt-get install fonts-noto-cjk");
        }
    }

    private static Check resource(String name, String path) {
        return Checkup.class.getClassLoader().getResource(path) == null
                ? Check.missing(name, path + " is not in the build; build again")
                : Check.ok(name, path);
    }

    private Check program(String name, String remedy, String... spellings) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(spellings).map(spelling -> Path.of(folder, spelling)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> Check.ok(name, found.toString()))
                .orElseGet(() -> Check.absent(name, remedy));
    }
}
