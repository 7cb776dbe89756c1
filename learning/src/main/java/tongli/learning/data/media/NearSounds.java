package tongli.learning.data.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tongli.core.Require;
import tongli.learning.corpus.NearIndex;

/**
 * Recordings by number, asked for those that hold nearly the same sound: at another volume or rate, encoded anew, with the
 * silence around it cut off or added.
 *
 * <p>Candidates share a word of their {@link SoundPrint}, which also says how far one begins behind the other (Haitsma and
 * Kalker 2002, section 5). Two are near when, laid so, they overlap in most of what is heard in the shorter, the longer is not
 * much longer, and a share of the bits is equal. For one thread; holds about 2 kilobytes a second of sound.
 */
public final class NearSounds implements NearIndex<Sound> {
    /** What the data commands take for near. */
    public static final double NEAR = 0.75;

    /** Different recordings of one sentence share more than half of the bits by chance. */
    public static final double LOWEST = 0.65;

    /** The share of the shorter that must lie in the overlap. */
    private static final double OVERLAP = 0.8;
    /** How many times as much may be heard in the longer: sets are handed on with every recording cut to two seconds. */
    private static final double LONGER = 4;
    /** Words heard in less than half a second say too little. */
    private static final int WORDS_AT_LEAST = 40;
    /** Neighbouring words are much alike: of the index one in four will do. */
    private static final int INDEXED = 4;
    /** A word that many recordings have, such as that of a hum, tells none apart. */
    private static final int HOLDERS_AT_MOST = 64;
    /** Of one recording, how many ways to lay it are tried. */
    private static final int TRIED = 3;

    private final double near;
    private final List<SoundPrint> prints = new ArrayList<>();
    private final Map<Integer, List<Place>> holders = new HashMap<>();

    private record Place(int number, int word) {}

    /** @param near the share of equal bits from which two are near, in [{@value #LOWEST}, 1] */
    public NearSounds(double near) {
        this.near = Require.inRange("near", near, LOWEST, 1);
    }

    @Override
    public int add(Sound sound) {
        SoundPrint print = sound.print();
        int number = prints.size();
        prints.add(print);
        for (int i = 0; i < print.size(); i += INDEXED) {
            if (print.isHeard(i)) {
                List<Place> places = holders.computeIfAbsent(print.word(i), word -> new ArrayList<>(1));
                if (places.size() < HOLDERS_AT_MOST) {
                    places.add(new Place(number, i));
                }
            }
        }
        return number;
    }

    @Override
    public List<Integer> near(Sound sound) {
        SoundPrint print = sound.print();
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (int i = 0; i < print.size(); i++) {
            if (print.isHeard(i)) {
                for (Place place : holders.getOrDefault(print.word(i), List.of())) {
                    votes.computeIfAbsent(place.number(), number -> new HashMap<>())
                            .merge(place.word() - i, 1, Integer::sum);
                }
            }
        }
        TreeSet<Integer> found = new TreeSet<>();
        votes.forEach((number, ways) -> {
            if (isNear(print, prints.get(number), ways)) {
                found.add(number);
            }
        });
        return List.copyOf(found);
    }

    private boolean isNear(SoundPrint one, SoundPrint other, Map<Integer, Integer> ways) {
        int shorter = Math.min(one.heard(), other.heard());
        if (Math.max(one.heard(), other.heard()) > LONGER * shorter) {
            return false;
        }
        int least = Math.max(WORDS_AT_LEAST, (int) Math.ceil(OVERLAP * shorter));
        return ways.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED)
                .map(way -> one.alike(other, way.getKey(), least))
                .mapToDouble(alike -> alike.orElse(0))
                .anyMatch(alike -> alike >= near);
    }
}
