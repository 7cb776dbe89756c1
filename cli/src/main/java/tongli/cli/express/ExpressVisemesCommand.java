package tongli.cli.express;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.expression.speech.SpeechFailed;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Viseme;
import tongli.expression.speech.Visemes;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;
import tongli.expression.speech.Wav;
import tongli.wire.TongliJson;
import tongli.wire.VisemeJson;

/** {@code tongli express visemes}: what the mouth does while a line is said. */
@Command(
        name = "visemes",
        description = {
            "What the mouth does while a line is said: each shape from its millisecond until the next.",
            "Measured on the voice's sound where one is installed (apt-get install espeak-ng); else guessed from the words."
        },
        footer = "Example: ./tongli express visemes \"没事，我挺好的。\" --emotion sadness")
public final class ExpressVisemesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LineOption said = new LineOption();

    @Option(names = "--estimate", description = "Guess from the words, whether or not a voice is installed.")
    private boolean estimate;

    @Mixin
    private OutputFormat format = new OutputFormat();

    private record Mouth(double seconds, List<VisemeJson> visemes) {}

    @Override
    public void run() {
        SpokenLine line = said.line(spec);
        try {
            print(mouth(line));
        } catch (SpeechFailed failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
        spec.commandLine().getOut().flush();
    }

    private Mouth mouth(SpokenLine line) {
        String path = System.getenv().getOrDefault("PATH", "");
        Optional<Voice> voice =
                estimate ? Optional.empty() : Voices.onPath(path).in(line.language());
        if (voice.isEmpty()) {
            List<Viseme> track = Visemes.onPath(path).estimated(line);
            return new Mouth(track.get(track.size() - 1).fromMillis() / 1000.0, VisemeJson.of(track));
        }
        Wav sound = voice.get().speak(line);
        return new Mouth(
                sound.duration().toMillis() / 1000.0,
                VisemeJson.of(Visemes.onPath(path).of(line, sound)));
    }

    private void print(Mouth mouth) {
        if (format.isTable()) {
            mouth.visemes()
                    .forEach(one -> spec.commandLine()
                            .getOut()
                            .println(String.format(Locale.ROOT, "%6d ms  %s", one.fromMillis(), one.shape())));
        } else {
            spec.commandLine().getOut().println(TongliJson.line(mouth));
        }
    }
}
