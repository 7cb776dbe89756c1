package tongli.cli.voice;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.perception.media.SoundFile;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.RecogniserUnavailable;
import tongli.perception.voice.speech.Recognisers;
import tongli.wire.TongliJson;
import tongli.wire.TranscriptJson;

/** {@code tongli voice transcribe}: one JSON object a file, in order. */
@Command(
        name = "transcribe",
        description = {
            "Write down what is said in recordings (" + SoundFile.FORMS + "), one JSON object a file, in order.",
            "It may hear wrongly. A file that cannot be read becomes an object with \"file\" and \"error\", and the exit status"
                    + " is 1. Who hears a language is said by TONGLI_SPEECH_ZH and TONGLI_SPEECH_EN (docs/voice.md); nothing"
                    + " is sent anywhere."
        })
final class TranscribeCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The recordings, each of an hour at most.")
    private List<Path> files = List.of();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "What is spoken (default: the one language that is heard here).")
    private @Nullable Language language;

    TranscribeCommand() {
        this(System.getenv());
    }

    /** @param environment says who hears what */
    TranscribeCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    private record Untold(String file, String error) {}

    @Override
    public Integer call() {
        Recognisers recognisers = recognisers();
        Language spoken = language != null ? language : only(recognisers);
        boolean allRead = true;
        try (Recogniser recogniser = recognisers.open(spoken)) {
            for (Path file : files) {
                allRead &= write(recogniser, file);
            }
        } catch (RecogniserUnavailable none) {
            throw new WorkFailed(String.valueOf(none.getMessage()), none);
        }
        return allRead ? 0 : 1;
    }

    private Recognisers recognisers() {
        try {
            return Recognisers.of(environment);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Language only(Recognisers recognisers) {
        List<Language> heard = Arrays.stream(Language.values())
                .filter(one -> recognisers.obstacle(one).isEmpty())
                .toList();
        if (heard.size() > 1) {
            throw new ParameterException(spec.commandLine(), "Say what is spoken: --lang zh or --lang en.");
        }
        Optional<Language> one = heard.stream().findFirst();
        one.ifPresent(it -> spec.commandLine()
                .getErr()
                .println("tongli: only %s is heard here, and taken to be spoken; --lang says so without this line"
                        .formatted(it == Language.ZH ? "Chinese" : "English")));
        return one.orElse(Language.EN); // whose obstacle is then told
    }

    private boolean write(Recogniser recogniser, Path file) {
        PrintWriter out = spec.commandLine().getOut();
        try (MonoSound sound = MonoSound.open(file, LONGEST)) {
            out.println(TongliJson.line(TranscriptJson.of(file.toString(), recogniser.transcribe(sound))));
            return true;
        } catch (UndecodableException undecodable) {
            out.println(TongliJson.line(new Untold(file.toString(), "the file " + undecodable.getMessage())));
        } catch (IOException trouble) {
            String said = String.valueOf(
                    FileTrouble.with(trouble, "is the name right?").getMessage());
            out.println(TongliJson.line(new Untold(file.toString(), said)));
        }
        return false;
    }
}
