package tongli.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.Modalities;
import tongli.perception.fusion.ModalityReading;
import tongli.perception.media.PictureFile;
import tongli.perception.voice.VoiceFileReader;
import tongli.perception.voice.emotion.WhoSpeaks;
import tongli.wire.FusedJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze multimodal}: words, voice and face of one person at one moment. */
@Command(
        name = "multimodal",
        description = {
            "Read one moment of one person by words, voice and face, any two or three of them: what they say together, how much"
                    + " each counted, and whether two of them disagree. Prints one object of JSON, or on a terminal a table; where two"
                    + " disagree, with a way to practise such moments.",
            "A picture without a face does not count. Of several faces the largest does."
        })
final class AnalyzeMultimodalCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--text", paramLabel = "TEXT", description = "The words.")
    private @Nullable String text;

    @Option(names = "--voice", paramLabel = "FILE", description = "A recording of the voice.")
    private @Nullable Path voice;

    @Option(names = "--face", paramLabel = "FILE", description = "A picture of the face.")
    private @Nullable Path face;

    @Option(
            names = "--spoken",
            paramLabel = "CODE",
            description = "What is spoken in the recording, such as de, zh or en.")
    private @Nullable String spoken;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public void run() {
        if (text != null && Blank.is(text)) {
            throw new ParameterException(spec.commandLine(), "--text is blank; write something, or leave it out");
        }
        if ((text == null ? 0 : 1) + (voice == null ? 0 : 1) + (face == null ? 0 : 1) < 2) {
            throw new ParameterException(spec.commandLine(), "give at least two of --text, --voice and --face");
        }
        List<ModalityReading> readings = new ArrayList<>();
        Optional<EmotionReading> words = Optional.ofNullable(text).map(this::words);
        words.map(Modalities::of).ifPresent(readings::add);
        if (voice != null) {
            readings.add(heard(voice));
        }
        if (face != null) {
            seen(face).ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            throw new WorkFailed("there is no face in %s, and nothing else was given".formatted(face));
        }
        Language told =
                language.chosen().or(() -> words.map(EmotionReading::language)).orElse(Language.ZH);
        FusedJson fused = FusedJson.of(Fusion.bundled().fuse(readings), words, told);
        spec.commandLine().getOut().println(format.isTable() ? FusedTable.of(fused) : TongliJson.line(fused));
    }

    private EmotionReading words(String written) {
        try (TextEmotionReader reader = TextEmotionReader.bundled()) {
            return reader.read(new EmotionQuery(written, language.chosen(), Taxonomy.BASIC, true));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--text: " + unfit.getMessage());
        }
    }

    private ModalityReading heard(Path file) {
        try (VoiceFileReader reader = VoiceFileReader.bundled()) {
            return Modalities.of(reader.read(file, new WhoSpeaks(Spoken.of(spoken, spec), Optional.empty())));
        } catch (IOException unreadable) {
            throw new WorkFailed(EachFile.why(file, unreadable), unreadable);
        }
    }

    private Optional<ModalityReading> seen(Path file) {
        try (FaceReader reader = FaceReader.bundled()) {
            List<FaceReading> faces = reader.read(PictureFile.read(file));
            return faces.stream().findFirst().map(largest -> Modalities.of(largest, reader.model()));
        } catch (IOException unreadable) {
            throw new WorkFailed(EachFile.why(file, unreadable), unreadable);
        }
    }
}
