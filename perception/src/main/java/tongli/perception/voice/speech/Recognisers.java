package tongli.perception.voice.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import tongli.core.Language;

/**
 * Which recogniser hears which language, by the environment: {@code TONGLI_SPEECH_EN} and {@code TONGLI_SPEECH_ZH}, each {@code NAME}, {@code NAME:MODEL} or
 * {@code none}. Without them PocketSphinx hears English where it is installed, and nothing hears Chinese. Immutable.
 */
public final class Recognisers {
    /** With the language's code behind, in capitals. */
    public static final String VARIABLE = "TONGLI_SPEECH_";

    private static final String NONE = "none";

    private final Map<Language, RecogniserChoice> choices;
    private final List<RecogniserProvider> providers;

    Recognisers(Map<Language, RecogniserChoice> choices, List<RecogniserProvider> providers) {
        this.choices = Map.copyOf(choices);
        this.providers = List.copyOf(providers);
    }

    /** @throws IllegalArgumentException if a variable is not as it should be; the message says which, and what it may be */
    public static Recognisers of(Map<String, String> environment) {
        List<RecogniserProvider> providers = new ArrayList<>();
        providers.add(new PocketSphinxProvider(environment.getOrDefault("PATH", "")));
        ServiceLoader.load(RecogniserProvider.class).forEach(providers::add);
        return of(environment, providers);
    }

    static Recognisers of(Map<String, String> environment, List<RecogniserProvider> providers) {
        Map<Language, RecogniserChoice> choices = new EnumMap<>(Language.class);
        choices.put(Language.EN, new RecogniserChoice(PocketSphinxProvider.NAME, Optional.empty()));
        for (Language language : Language.values()) {
            String said = environment.getOrDefault(variable(language), "").strip();
            if (said.equals(NONE)) {
                choices.remove(language);
            } else if (!said.isEmpty()) {
                choices.put(language, choice(variable(language), said, providers));
            }
        }
        return new Recognisers(choices, providers);
    }

    private static RecogniserChoice choice(String variable, String said, List<RecogniserProvider> providers) {
        try {
            RecogniserChoice choice = RecogniserChoice.parse(said);
            if (providers.stream().anyMatch(one -> one.name().equals(choice.name()))) {
                return choice;
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(variable + ": " + wrong.getMessage(), wrong);
        }
        String names = providers.stream().map(RecogniserProvider::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "%s is %s, which is no recogniser of this build; there are %s and %s, with :MODEL behind where one is needed"
                        .formatted(variable, said, names, NONE));
    }

    /** The variable that says which recogniser hears {@code language}. */
    public static String variable(Language language) {
        return VARIABLE + language.code().toUpperCase(Locale.ROOT);
    }

    /** Its name; empty if none is to hear {@code language}. */
    public Optional<String> name(Language language) {
        return Optional.ofNullable(choices.get(language)).map(RecogniserChoice::name);
    }

    /** Why nothing hears {@code language} here, and what to do; empty if something does. No model is loaded. */
    public Optional<String> obstacle(Language language) {
        RecogniserChoice choice = choices.get(language);
        if (choice == null) {
            return Optional.of(
                    "no recogniser is set up for it; set %s, see docs/voice.md".formatted(variable(language)));
        }
        return provider(choice).obstacle(language, choice.model());
    }

    /**
     * @return the caller's, to be closed
     * @throws RecogniserUnavailable if nothing hears {@code language} here; the message asks to type instead
     */
    public Recogniser open(Language language) throws RecogniserUnavailable {
        Optional<String> obstacle = obstacle(language);
        RecogniserChoice choice = choices.get(language);
        if (choice == null || obstacle.isPresent()) {
            throw new RecogniserUnavailable("%s speech cannot be written down here, please type it: %s"
                    .formatted(language == Language.ZH ? "Chinese" : "English", obstacle.orElse("")));
        }
        return provider(choice).open(language, choice.model());
    }

    private RecogniserProvider provider(RecogniserChoice choice) {
        return providers.stream()
                .filter(one -> one.name().equals(choice.name()))
                .findFirst()
                .orElseThrow();
    }
}
