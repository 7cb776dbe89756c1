package tongli.cli.scale;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tongli.cli.terminal.PeopleToCall;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleScore;
import tongli.core.Language;
import tongli.core.Sentences;

/** One score for people. */
final class ScoreTable {
    private static final Sentences SENTENCES = Sentences.beside(ScoreTable.class, "scale");

    private ScoreTable() {}

    static void print(Scale scale, ScaleScore score, Language language, Optional<PeopleToCall> help, PrintWriter out) {
        String name = scale.name().in(language);
        out.println(
                score.score().isPresent()
                        ? say(
                                language,
                                "score",
                                name,
                                shortly(score.score().getAsDouble()),
                                scale.lowest(),
                                scale.highest())
                        : say(
                                language,
                                "none",
                                name,
                                score.missing(),
                                scale.items(),
                                scale.missing().atMost()));
        if (score.isFilled()) {
            out.println(say(language, "filled", score.missing(), scale.missing().source()));
        }
        out.println(say(language, "is", scale.about().in(language)));
        out.println(say(language, "is_not", scale.isNot().in(language)));
        score.marks().forEach(mark -> out.println(say(language, mark.of().code(), mark.value(), mark.source())));
        out.println(say(language, "source", scale.source()));
        help.ifPresent(people -> {
            out.println();
            people.print(List.of(), out);
        });
    }

    /** 48 rather than 48.0, and two decimals where missing answers were filled. */
    private static String shortly(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : String.format(Locale.ROOT, "%.2f", score);
    }

    static String say(Language language, String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), parts);
    }
}
