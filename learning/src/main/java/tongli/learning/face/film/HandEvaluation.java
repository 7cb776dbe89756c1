package tongli.learning.face.film;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tongli.learning.face.LabelledPicture;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.motion.HandAct;
import tongli.perception.face.motion.HandWatch;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.face.network.FoundFace;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;

/**
 * Counts how many drawn hands are seen before the faces of portraits, and how often one is seen where none is. Of a film with a hand before the
 * face it is a hit if what is told covers half of the time or more; of any film it is a false alarm if something is told half a second or more away
 * from any hand.
 */
public final class HandEvaluation {
    private static final double FRAMES_A_SECOND = 5;
    private static final double APART_SECONDS = 0.5;

    private final FaceNetworks networks;
    private final long seed;

    /** @param seed of shirts, sides, shades, noise and the bootstrap */
    public HandEvaluation(FaceNetworks networks, long seed) {
        this.networks = networks;
        this.seed = seed;
    }

    /** By scene. @param lost share of the frames with a hand in which no face was found, by scene */
    public record Result(
            Map<String, BootstrapRate> hits, Map<String, BootstrapRate> falseAlarms, Map<String, Double> lost) {}

    private record Told(String person, HandScene scene, boolean hit, boolean falseAlarm, int covered, int lost) {}

    /**
     * @param people at most, in the order of their names
     * @throws IOException if the set or a picture cannot be read, or no portrait has a face
     */
    public Result run(Path folder, int people) throws IOException {
        Map<String, List<LabelledPicture>> persons = new TreeMap<>();
        for (LabelledPicture picture : LabelledPicture.read(folder)) {
            persons.computeIfAbsent(picture.person(), person -> new ArrayList<>())
                    .add(picture);
        }
        List<Told> told = new ArrayList<>();
        int done = 0;
        for (Map.Entry<String, List<LabelledPicture>> person : persons.entrySet()) {
            if (done < people && watch(person.getKey(), person.getValue(), told)) {
                done++;
            }
        }
        if (told.isEmpty()) {
            throw new IOException(folder + ": no face was found in its portraits; is it a folder of portraits?");
        }
        return counted(told);
    }

    private boolean watch(String person, List<LabelledPicture> pictures, List<Told> told) throws IOException {
        Random random = new Random(seed ^ person.hashCode());
        Color shirt = Color.getHSBColor(random.nextFloat(), 0.5f, 0.3f + 0.6f * random.nextFloat());
        List<Portrait> portraits = new ArrayList<>();
        for (LabelledPicture picture : pictures) {
            portrait(picture.file(), shirt).ifPresent(portraits::add);
        }
        if (portraits.isEmpty()) {
            return false;
        }
        Portrait smile = portraits.get(portraits.size() - 1);
        for (HandScene scene : HandScene.values()) {
            if (scene != HandScene.SMILE || portraits.size() > 1) {
                told.add(watched(person, scene, new HandFilm(portraits.get(0), smile, scene, random.nextLong())));
            }
        }
        return true;
    }

    private Optional<Portrait> portrait(Path file, Color shirt) throws IOException {
        PictureFile picture = PictureFile.read(file);
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            picture.row(y, row);
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return face(PixelGrid.of(picture)).map(found -> Portrait.of(image, found, shirt));
    }

    /** Of the largest face. */
    private Optional<Landmarks> face(PixelGrid picture) {
        FoundFace largest = null;
        for (FoundFace found : networks.find(picture)) {
            largest = largest == null || found.box().area() > largest.box().area() ? found : largest;
        }
        return largest == null ? Optional.empty() : Optional.of(networks.landmarks(picture, largest.box()));
    }

    private Told watched(String person, HandScene scene, HandFilm film) {
        HandWatch watch = new HandWatch();
        List<Double> covered = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < HandFilm.SECONDS * FRAMES_A_SECOND; i++) {
            double seconds = i / FRAMES_A_SECOND;
            PixelGrid frame = film.frame(seconds);
            Optional<Landmarks> face = face(frame);
            watch.add(seconds, frame, face);
            if (film.isHidden(seconds)) {
                covered.add(seconds);
                lost += face.isEmpty() ? 1 : 0;
            }
        }
        List<HandAct> acts = watch.read();
        long seen = covered.stream()
                .filter(at -> acts.stream().anyMatch(act -> at >= act.fromSeconds() && at <= act.toSeconds()))
                .count();
        boolean astray = acts.stream()
                .anyMatch(act -> covered.stream()
                        .noneMatch(at ->
                                at >= act.fromSeconds() - APART_SECONDS && at <= act.toSeconds() + APART_SECONDS));
        return new Told(person, scene, seen * 2 >= covered.size() && seen > 0, astray, covered.size(), lost);
    }

    private Result counted(List<Told> told) {
        Map<HandScene, List<Told>> scenes = new EnumMap<>(HandScene.class);
        told.forEach(one ->
                scenes.computeIfAbsent(one.scene(), scene -> new ArrayList<>()).add(one));
        Map<String, BootstrapRate> hits = new LinkedHashMap<>();
        Map<String, BootstrapRate> falseAlarms = new LinkedHashMap<>();
        Map<String, Double> lost = new LinkedHashMap<>();
        scenes.forEach((scene, films) -> {
            if (scene.covers()) {
                hits.put(scene.code(), rate(films, true));
                int covered = films.stream().mapToInt(Told::covered).sum();
                lost.put(scene.code(), films.stream().mapToInt(Told::lost).sum() / (double) Math.max(1, covered));
            } else {
                falseAlarms.put(scene.code(), rate(films, false));
            }
        });
        List<Told> with = told.stream().filter(one -> one.scene().covers()).toList();
        List<Told> without = told.stream().filter(one -> !one.scene().covers()).toList();
        hits.put("all with a hand before the face", rate(with, true));
        falseAlarms.put("all without one", rate(without, false));
        return new Result(hits, falseAlarms, lost);
    }

    private BootstrapRate rate(List<Told> films, boolean hits) {
        return BootstrapRate.of(
                films.stream().map(Told::person).toList(),
                films.stream().map(one -> hits ? one.hit() : one.falseAlarm()).toList(),
                seed);
    }
}
