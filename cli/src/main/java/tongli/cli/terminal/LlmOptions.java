package tongli.cli.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.core.Blank;
import tongli.llm.ApiKey;
import tongli.llm.LlmEndpoint;
import tongli.llm.Patience;

/**
 * The options by which a language model may speak for personas: off unless an address is given, here or in the
 * environment. What stands on the command line goes before the environment; a key never stands there, where others could
 * see it. A mixin for commands.
 */
public final class LlmOptions {

    static final String URL = "TONGLI_LLM_URL";
    static final String MODEL = "TONGLI_LLM_MODEL";
    static final String KEY = "TONGLI_LLM_KEY";
    static final String KEY_FILE = "TONGLI_LLM_KEY_FILE";
    static final String TIMEOUT = "TONGLI_LLM_TIMEOUT";
    static final String ALLOW_HTTP = "TONGLI_LLM_ALLOW_HTTP";

    @Option(
            names = "--llm-url",
            paramLabel = "URL",
            description = "Let a language model behind this OpenAI-compatible address word the person's lines, such as"
                    + " http://127.0.0.1:8081/v1. What is said is sent there. Default: $" + URL + ", else none; off"
                    + " for none.")
    private @Nullable String url;

    @Option(
            names = "--llm-model",
            paramLabel = "NAME",
            description = "The model's name there (default: $" + MODEL + ").")
    private @Nullable String model;

    @Option(
            names = "--llm-key-file",
            paramLabel = "FILE",
            description = "A file that holds the endpoint's key, readable by you alone (default: $" + KEY_FILE
                    + "; or the key itself in $" + KEY + ").")
    private @Nullable Path keyFile;

    @Option(
            names = "--llm-timeout",
            paramLabel = "S",
            description =
                    "How long a turn waits for the model, in seconds, before the author's line is said (default: $"
                            + TIMEOUT + ", else 12).")
    private @Nullable String timeout;

    @Option(
            names = "--llm-allow-http",
            description = "Send what is said to another machine without encryption, where the network is yours"
                    + " (default: $" + ALLOW_HTTP + " is 1).")
    private boolean allowHttp;

    /**
     * The endpoint; empty where no language model is to speak.
     *
     * @throws ParameterException where it is set wrongly
     */
    public Optional<LlmEndpoint> endpoint(CommandSpec spec) {
        try {
            return endpoint(System.getenv());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /**
     * The same with an environment given.
     *
     * @throws IllegalArgumentException where it is set wrongly
     */
    public Optional<LlmEndpoint> endpoint(Map<String, String> environment) {
        Optional<String> where = given(url, URL, environment).filter(one -> !one.equals("off"));
        if (where.isEmpty()) {
            if (url == null && (model != null || keyFile != null || timeout != null || allowHttp)) {
                throw new IllegalArgumentException(
                        "no language model has an address; add --llm-url URL, or leave the other --llm options out");
            }
            return Optional.empty();
        }
        String name = given(model, MODEL, environment)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the language model has an address and no name; add --llm-model NAME or set " + MODEL));
        boolean plain = allowHttp || "1".equals(environment.get(ALLOW_HTTP));
        return Optional.of(LlmEndpoint.of(where.get(), name, key(environment), patience(environment), plain));
    }

    private Optional<ApiKey> key(Map<String, String> environment) {
        if (keyFile != null) {
            return Optional.of(ApiKey.in(keyFile));
        }
        String usual = environment.get(URL);
        if (url != null && usual != null && !usual.equals(url)) {
            return Optional.empty(); // the environment's key is for the environment's host
        }
        Optional<String> key = given(null, KEY, environment);
        if (key.isPresent()) {
            return key.map(one -> ApiKey.of(one, KEY));
        }
        return given(null, KEY_FILE, environment).map(file -> ApiKey.in(path(file)));
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException broken) {
            throw new IllegalArgumentException(KEY_FILE + " names no file", broken);
        }
    }

    private Patience patience(Map<String, String> environment) {
        Optional<String> seconds = given(timeout, TIMEOUT, environment);
        if (seconds.isEmpty()) {
            return Patience.usual();
        }
        if (!seconds.get().matches("\\d{1,3}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException(
                    "the language model's time-out is \"%s\"; it must be a number of seconds from 0.001 to 120"
                            .formatted(seconds.get()));
        }
        return Patience.of(Duration.ofMillis(Math.round(Double.parseDouble(seconds.get()) * 1_000)));
    }

    private static Optional<String> given(@Nullable String option, String variable, Map<String, String> environment) {
        return Optional.ofNullable(option == null ? environment.get(variable) : option)
                .filter(value -> !Blank.is(value));
    }
}
