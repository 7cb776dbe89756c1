package tongli.cli.analyze;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
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

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        try (FaceReader reader = FaceReader.bundled()) {
            return EachFile.read(
                    files,
                    file -> {
                        List<FaceReading> faces = reader.read(PictureFile.read(file));
                        return format.isTable()
                                ? FaceTable.of(file, faces)
                                : TongliJson.line(PictureJson.of(file.toString(), reader.model(), faces));
                    },
                    spec,
                    format);
        }
    }
}
