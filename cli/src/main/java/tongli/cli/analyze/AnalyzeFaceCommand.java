package tongli.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.motion.FilmReader;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;
import tongli.wire.FilmJson;
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
            "With --fps the pictures are the frames of a film of one person, and after them a line tells nods, shakes, leaning, and when a hand"
                    + " was before the face. This is experimental.",
            "A face is no window on a mind: see docs/models/face.md. In the European Union, to infer what people feel from their"
                    + " faces at work or in education is forbidden but for medical or safety reasons (AI Act, Art. 5(1)(f))."
        })
final class AnalyzeFaceCommand implements Callable<Integer> {
    private static final int MOST_A_SECOND = 120;

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

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "The files are the frames of one film, N a second (1 to 120); 10 or more for nods.")
    private @Nullable Double fps;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (fps != null && !(fps >= 1 && fps <= MOST_A_SECOND)) {
            throw new ParameterException(
                    spec.commandLine(), "--fps is %s; it must be 1 to %d".formatted(fps, MOST_A_SECOND));
        }
        Optional<OwnFaceModel> own = own();
        FilmReader film = new FilmReader();
        AtomicInteger frame = new AtomicInteger();
        try (FaceReader reader = FaceReader.bundled()) {
            int status = EachFile.read(
                    files,
                    file -> {
                        double seconds = fps == null ? 0 : frame.getAndIncrement() / fps;
                        PixelGrid grid = PixelGrid.of(PictureFile.read(file));
                        List<FaceReading> faces = reader.read(grid);
                        if (fps != null) {
                            film.add(seconds, grid, largest(faces, grid));
                        }
                        if (format.isTable()) {
                            return FaceTable.of(file, faces, own);
                        }
                        PictureJson picture = PictureJson.of(file.toString(), reader.model(), faces);
                        return own.map(it -> TongliJson.line(it.beside(picture, faces)))
                                .orElseGet(() -> TongliJson.line(picture));
                    },
                    spec,
                    format);
            if (fps != null) {
                FilmJson told = FilmJson.of(fps, film);
                spec.commandLine().getOut().println(format.isTable() ? FilmTable.of(told) : TongliJson.line(told));
            }
            return status;
        }
    }

    /** In the pixels that were looked at. */
    private static Optional<Landmarks> largest(List<FaceReading> faces, PixelGrid grid) {
        return faces.stream().findFirst().map(face -> face.landmarks().scaled(1.0 / grid.step()));
    }

    private Optional<OwnFaceModel> own() {
        try {
            return model == null ? Optional.empty() : Optional.of(OwnFaceModel.open(model));
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "is --model right?");
        }
    }
}
