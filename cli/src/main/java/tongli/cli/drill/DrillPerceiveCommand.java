package tongli.cli.drill;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.practice.Keeping;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.Within;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.ShowingService;
import tongli.practice.showing.ShownStrength;
import tongli.server.storage.Database;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StorageUnavailable;

/** {@code tongli drill perceive}. */
@Command(
        name = "perceive",
        description = {
            "Name the feeling that a face or a voice shows, and how strong it is; read what gave it away.",
            "A face is told by its movements, which is easier than to see one: the page shows it. A voice goes into a WAV file, and needs"
                    + " apt-get install espeak-ng.",
            "Answers are a feeling or its number, and 1 to 3 for how strong: \"sadness 2\", \"2 3\". With --script each line of a file is one,"
                    + " and what comes of it is a JSON line each, then one with the report."
        },
        footer = "Example: ./tongli drill perceive --lang zh --modality voice --strength adaptive --count 8 --play")
final class DrillPerceiveCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Option(
            names = "--modality",
            paramLabel = "voice|face|both",
            description = "By what feelings are shown (default: both, or face where no voice is installed).")
    private @Nullable Channel modality;

    @Option(
            names = "--strength",
            paramLabel = "faint|clear|strong|adaptive",
            description =
                    "How strongly (default: clear); adaptive goes down after two right answers and up after a wrong one.")
    private ShownStrength strength = ShownStrength.CLEAR;

    @Option(names = "--count", paramLabel = "N", description = "How many, 4 to 28 (default: 8).")
    @Within(from = RoundPlan.FEWEST, to = RoundPlan.MOST)
    private int count = RoundPlan.USUAL;

    @Option(
            names = "--mixed",
            description = "Face and voice sometimes show two feelings; the face's is asked for. With --modality both.")
    private boolean mixed;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed and options make the same round.")
    private @Nullable Long seed;

    @Option(names = "--script", paramLabel = "FILE", description = "Answers, one a line.")
    private @Nullable Path script;

    @Option(
            names = "--json",
            description = "Print a JSON line for each answer and one with the report, as --script does.")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the voices go, as showing-1.wav and so on (default: a new temporary folder).")
    private @Nullable Path output;

    @Option(names = "--play", description = "Play each voice, where there is aplay or afplay.")
    private boolean play;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public void run() {
        Language spoken = language.language();
        String path = System.getenv().getOrDefault("PATH", "");
        Optional<Voice> voice = Voices.onPath(path).in(spoken);
        RoundPlan plan = plan(spoken, voice.isPresent());
        Optional<NameScript> answers = Optional.ofNullable(script).map(file -> NameScript.read(file, spoken));
        boolean told = json || answers.isPresent();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ScenarioLibrary people = ScenarioLibrary.bundled();
        try (Keeping keeping = keeping(err)) {
            ShowingService service = new ShowingService(
                    people.ids(), keeping.rounds(), keeping.evidence(), UUID::randomUUID, InstantSource.system());
            Round round = service.start(plan, keeping.keeps());
            VoiceFiles files = plan.channel().hasVoice()
                    ? VoiceFiles.in(
                            Optional.ofNullable(output), people, voice.orElseThrow(), play ? Player.on(path) : null)
                    : VoiceFiles.none(people);
            PerceiveTelling telling = told
                    ? new JsonTelling(people, out, err, spoken, files)
                    : new WordTelling(people, out, spoken, files);
            new PerceiveSitting(service, telling, files, source(answers, telling)).hold(round);
        }
    }

    private AnswerSource source(Optional<NameScript> answers, PerceiveTelling telling) {
        return answers.<AnswerSource>map(ScriptedAnswers::new)
                .orElseGet(() -> new TypedAnswers(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        telling,
                        language.language()));
    }

    private RoundPlan plan(Language spoken, boolean hasVoice) {
        Channel channel = modality == null ? hasVoice || mixed ? Channel.BOTH : Channel.FACE : modality;
        if (count < RoundPlan.FEWEST || count > RoundPlan.MOST) {
            throw wrong("--count is %d; it must be %d to %d.".formatted(count, RoundPlan.FEWEST, RoundPlan.MOST));
        }
        if (mixed && channel != Channel.BOTH) {
            throw wrong("--mixed needs --modality both: face and voice can only disagree where both are shown.");
        }
        if (!channel.hasVoice() && (play || output != null)) {
            throw wrong("--play and --output are for voices; choose --modality voice or both.");
        }
        if (channel.hasVoice() && !hasVoice) {
            throw new WorkFailed(
                    "no voice is installed; on Debian or Ubuntu: apt-get install espeak-ng. --modality face"
                            + " needs none");
        }
        long fixed = seed == null ? ThreadLocalRandom.current().nextLong(1L << 31) : seed;
        return new RoundPlan(spoken, channel, strength, count, mixed, fixed);
    }

    /** What is practised is kept only where somebody said so before: in {@code chat}, or on the page. */
    private Keeping keeping(PrintWriter err) {
        if (!Database.isIn(data.path())) {
            return Keeping.inMemory();
        }
        try {
            return Keeping.in(LocalStore.open(data.place()));
        } catch (StorageUnavailable unavailable) {
            err.println("tongli: this round is not kept: " + unavailable.getMessage());
            return Keeping.inMemory();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
