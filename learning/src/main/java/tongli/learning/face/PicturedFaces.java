package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.core.Require;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.face.network.FoundFace;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;

/** The points of the faces in pictures of a folder, the surest of each. Immutable. */
record PicturedFaces(List<Landmarks> landmarks) {
    PicturedFaces {
        landmarks = Require.notEmpty("faces", landmarks);
    }

    /** @throws IOException if a picture cannot be read */
    static PicturedFaces read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(LabelledPicture::isPicture).sorted().toList();
        }
        List<Landmarks> found = new ArrayList<>();
        try (FaceNetworks networks = new FaceNetworks()) {
            for (Path file : files) {
                surest(networks, PixelGrid.of(PictureFile.read(file))).ifPresent(found::add);
            }
        }
        return new PicturedFaces(found);
    }

    static Optional<Landmarks> surest(FaceNetworks networks, PixelGrid grid) {
        return networks.find(grid).stream().findFirst().map(FoundFace::box).map(box -> networks.landmarks(grid, box));
    }
}
