package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.perception.face.motion.FilmReader;
import tongli.perception.face.motion.HandAct;
import tongli.perception.face.motion.HeadAct;

/**
 * What {@code analyze face --fps} prints after the frames of a film: what the head did, and when a hand was before the face.
 *
 * @param framesWatchedForHands fewer than {@code frames} where the film is longer than hands are looked for, or no face was found
 * @param experimental always true: it was tried on drawn motion only
 * @param acts in order of their beginning
 */
public record FilmJson(
        String modality,
        double fps,
        int frames,
        @JsonProperty("frames_with_a_face") int framesWithAFace,
        @JsonProperty("frames_watched_for_hands") int framesWatchedForHands,
        boolean experimental,
        List<ActJson> acts) {

    private static final String HAND = "hand_before_face";

    /**
     * One thing that was done.
     *
     * @param act {@code nod}, {@code shake}, {@code lean_in}, {@code lean_back} or {@code hand_before_face}
     * @param zones what of the face the hand was before; left out for what a head did
     */
    public record ActJson(
            String act,
            @JsonProperty("from_s") double fromSeconds,
            @JsonProperty("to_s") double toSeconds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> zones) {

        static ActJson of(HeadAct act) {
            return new ActJson(act.kind().code(), act.fromSeconds(), act.toSeconds(), null);
        }

        static ActJson of(HandAct act) {
            return new ActJson(
                    HAND,
                    act.fromSeconds(),
                    act.toSeconds(),
                    act.zones().stream().map(Coded::code).toList());
        }
    }

    public static FilmJson of(double fps, FilmReader film) {
        return new FilmJson(
                "face",
                fps,
                film.frames(),
                film.framesWithAFace(),
                film.framesWatchedForHands(),
                true,
                Stream.concat(
                                film.head().stream().map(ActJson::of),
                                film.hands().stream().map(ActJson::of))
                        .sorted(Comparator.comparingDouble(ActJson::fromSeconds))
                        .toList());
    }
}
