package tongli.cli.analyze;

import java.util.Locale;
import java.util.stream.Collectors;
import tongli.wire.FilmJson;

/** What was done over the frames of a film, for people to read. */
final class FilmTable {
    private FilmTable() {}

    static String of(FilmJson film) {
        String acts = film.acts().stream().map(FilmTable::act).collect(Collectors.joining("\n"));
        return "film of %d frames, a face in %d, watched for hands in %d (experimental)%s"
                .formatted(
                        film.frames(),
                        film.framesWithAFace(),
                        film.framesWatchedForHands(),
                        acts.isEmpty() ? ": nothing seen" : "\n" + acts);
    }

    private static String act(FilmJson.ActJson act) {
        String zones = act.zones() == null || act.zones().isEmpty() ? "" : ": " + String.join(", ", act.zones());
        return String.format(
                Locale.ROOT, "  %.1f to %.1f s %s%s", act.fromSeconds(), act.toSeconds(), act.act(), zones);
    }
}
