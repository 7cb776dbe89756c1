package tongli.cli.express;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.expression.speech.SpeechFailed;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Ssml;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;
import tongli.expression.speech.Wav;
import tongli.wire.TongliJson;

/** {@code tongli speak}: a line as sound, or as the SSML that a voice would read. */
@Command(
        name = "speak",
        description = {
            "Say a line aloud, as somebody would who feels that way; into a WAV file, or as SSML.",
            "Needs a voice: apt-get install espeak-ng."
        },
        footer = "Example: ./tongli speak \"没事，我挺好的。\" --emotion sadness --strength 0.7 --output sad.wav")
public final class SpeakCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LineOption said = new LineOption();

    @Option(names = "--output", paramLabel = "FILE.wav", description = "Where the sound goes.")
    private @Nullable Path output;

    @Option(names = "--ssml", description = "Print the SSML instead.")
    private boolean ssml;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        if (ssml == (output != null)) {
            throw new ParameterException(spec.commandLine(), "Give either --output FILE.wav or --ssml.");
        }
        SpokenLine line = said.line(spec);
        Path to = output;
        if (to == null) {
            spec.commandLine().getOut().println(Ssml.of(line));
        } else {
            SetOutput.check(spec, "--output", to, List.of());
            spoken(line, to);
        }
        spec.commandLine().getOut().flush();
    }

    private record Spoken(String file, double seconds, String language, String voice) {}

    private void spoken(SpokenLine line, Path to) {
        Voice voice = voice(line.language());
        Wav sound;
        try {
            sound = voice.speak(line);
        } catch (SpeechFailed failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
        SetOutput.write(to, sound.bytes());
        double seconds = sound.duration().toMillis() / 1000.0;
        if (format.isTable()) {
            spec.commandLine().getOut().printf("%s: %.1f s, %s%n", to, seconds, voice.name());
        } else {
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(
                            new Spoken(to.toString(), seconds, line.language().code(), voice.name())));
        }
    }

    private Voice voice(Language spoken) {
        Voices voices = Voices.onPath(System.getenv().getOrDefault("PATH", ""));
        return voices.in(spoken)
                .orElseThrow(() -> new WorkFailed(
                        "no voice is installed; on Debian or Ubuntu: apt-get install espeak-ng. --ssml needs none"));
    }
}
