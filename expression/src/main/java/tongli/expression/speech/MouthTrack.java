package tongli.expression.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays gestures on time. Where a sound has as many pauses as the line asks for, each phrase gets its own part of it; where it
 * has fewer, all share what is heard. Within a part each gesture gets time by its usual length, and where a part is silent
 * the mouth rests.
 */
final class MouthTrack {

    private final List<Viseme> made = new ArrayList<>();

    private MouthTrack() {}

    /**
     * @param heard in order
     * @param phrases what is said between pauses; empty ones are passed over
     */
    static List<Viseme> on(List<Stretch> heard, List<List<Gesture>> phrases) {
        MouthTrack track = new MouthTrack();
        track.show(0, MouthShape.REST);
        List<List<Gesture>> said =
                phrases.stream().filter(phrase -> !phrase.isEmpty()).toList();
        if (!said.isEmpty() && heard.size() >= said.size()) {
            List<List<Stretch>> parts = parts(heard, said.size());
            for (int i = 0; i < parts.size(); i++) {
                track.lay(said.get(i), parts.get(i));
            }
        } else if (!heard.isEmpty()) {
            track.lay(said.stream().flatMap(List::stream).toList(), heard);
        }
        return List.copyOf(track.made);
    }

    /** @param pauses one behind each phrase, the last of which no longer counts */
    static List<Viseme> estimated(List<List<Gesture>> phrases, List<Pause> pauses, double rate, double stretch) {
        MouthTrack track = new MouthTrack();
        track.show(0, MouthShape.REST);
        int at = 0;
        for (int i = 0; i < phrases.size(); i++) {
            int millis = (int)
                    Math.round(phrases.get(i).stream().mapToInt(Gesture::millis).sum() / rate);
            if (millis > 0) {
                track.lay(phrases.get(i), List.of(new Stretch(at, at + millis)));
            }
            at += millis + pauses.get(i).millis(stretch);
        }
        return List.copyOf(track.made);
    }

    /** Parted at the longest silences. */
    private static List<List<Stretch>> parts(List<Stretch> heard, int count) {
        List<Integer> cuts = IntStream.range(1, heard.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -silence(heard, i)))
                .limit(count - 1L)
                .sorted()
                .toList();
        List<List<Stretch>> parts = new ArrayList<>(count);
        int from = 0;
        for (int cut : cuts) {
            parts.add(heard.subList(from, cut));
            from = cut;
        }
        parts.add(heard.subList(from, heard.size()));
        return parts;
    }

    private static int silence(List<Stretch> heard, int before) {
        return heard.get(before).fromMillis() - heard.get(before - 1).toMillis();
    }

    private void lay(List<Gesture> gestures, List<Stretch> heard) {
        double whole = gestures.stream().mapToInt(Gesture::millis).sum();
        double sounding = heard.stream().mapToInt(Stretch::millis).sum();
        int next = 0;
        double begun = 0; // how much of the sounding time the gestures before took
        double before = 0; // how much of it the stretches before had
        for (Stretch stretch : heard) {
            double end = before + stretch.millis();
            if (next > 0 && begun > before) { // one that was under way goes on behind the silence
                show(stretch.fromMillis(), gestures.get(next - 1).shape());
            }
            while (next < gestures.size() && begun < end - 0.5) {
                show(
                        stretch.fromMillis() + (int) Math.round(Math.max(0, begun - before)),
                        gestures.get(next).shape());
                begun += gestures.get(next).millis() / whole * sounding;
                next++;
            }
            show(stretch.toMillis(), MouthShape.REST);
            before = end;
        }
    }

    private void show(int millis, MouthShape shape) {
        int last = made.size() - 1;
        if (last >= 0 && made.get(last).fromMillis() >= millis) {
            made.remove(last);
            last--;
        }
        if (last < 0 || made.get(last).shape() != shape) {
            made.add(new Viseme(millis, shape));
        }
    }
}
