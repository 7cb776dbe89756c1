package tongli.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.media.PictureFile;
import tongli.wire.PictureJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze face}: each picture in turn. */
@Command(
        name = "face",
        description = {
            "Read what the faces in pictures seem to express (" + PictureFile.FORMS
                    + "), one line of JSON a file, in order.",
            "A picture without a face has an empty list of faces; of many the 20 largest are read. A file that cannot be read becomes an object with \"file\""
                    + " and \"error\", and the exit status is 1.",
            "A face is no window on a mind: see docs/models/face.md. In the European Union, to infer what people feel from their"
                    + " faces at work or in education is forbidden but for medical or safety reasons (AI Act, Art. 5(1)(f))."
        })
final class AnalyzeFaceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The pictures.")
    private List<Path> files = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "A model of learn train --task face: what it tells of each face is printed beside the seven, as \"own\".")
    private @Nullable Path model;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Optional<OwnFaceModel> own = own();
        try (FaceReader reader = FaceReader.bundled()) {
            return EachFile.read(
                    files,
                    file -> {
                        List<FaceReading> faces = reader.read(PictureFile.read(file));
                        if (format.isTable()) {
                            return FaceTable.of(file, faces, own);
                        }
                        PictureJson picture = PictureJson.of(file.toString(), reader.model(), faces);
                        return own.map(it -> TongliJson.line(it.beside(picture, faces)))
                                .orElseGet(() -> TongliJson.line(picture));
                    },
                    spec,
                    format);
        }
    }

    private Optional<OwnFaceModel> own() {
        try {
            return model == null ? Optional.empty() : Optional.of(OwnFaceModel.open(model));
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "is --model right?");
        }
    }
}
