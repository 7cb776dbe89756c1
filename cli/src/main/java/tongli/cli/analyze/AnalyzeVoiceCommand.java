package tongli.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.media.SoundFile;
import tongli.perception.voice.VoiceFileReader;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.WhoSpeaks;
import tongli.wire.RecordingJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze voice}: each recording in turn. */
@Command(
        name = "voice",
        description = {
            "Read what the voice in recordings of one speaker seems to express (" + SoundFile.FORMS
                    + "), one line of JSON a file, in order. A recording lasts 30 minutes at most.",
            "The model that ships was learnt from acted German and can tell joy, sadness, anger and neutral. It is uncertain of other"
                    + " languages, and where --spoken does not say which it is; arousal is told of every language.",
            "A file that cannot be read becomes an object with \"file\" and \"error\", and the exit status is 1.",
            "A voice is no window on a mind: see docs/models/voice.md. In the European Union, to infer what people feel from their"
                    + " voices at work or in education is forbidden but for medical or safety reasons (AI Act, Art. 5(1)(f))."
        })
final class AnalyzeVoiceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The recordings.")
    private List<Path> files = List.of();

    @Option(
            names = "--enrol",
            paramLabel = "FILE",
            description = "A recording of the same speaker speaking neutrally; give some by repeating the option.")
    private List<Path> neutral = List.of();

    @Option(names = "--spoken", paramLabel = "CODE", description = "What is spoken, such as de, zh or en.")
    private @Nullable String spoken;

    @Option(
            names = "--model",
            paramLabel = "DIR|FILE",
            description =
                    "A model of learn train --task voice: the folder that it wrote, or the one file of a model without networks.")
    private @Nullable Path model;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        try (VoiceFileReader reader = model == null ? VoiceFileReader.bundled() : VoiceFileReader.open(model)) {
            WhoSpeaks who = new WhoSpeaks(Spoken.of(spoken, spec), reader.baseline(neutral));
            return EachFile.read(
                    files,
                    file -> {
                        VoiceReading reading = reader.read(file, who);
                        return format.isTable()
                                ? VoiceTable.of(file, reading)
                                : TongliJson.line(RecordingJson.of(file.toString(), who, reading));
                    },
                    spec,
                    format);
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "are --enrol and --model right?");
        }
    }
}
