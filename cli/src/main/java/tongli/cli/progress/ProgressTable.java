package tongli.cli.progress;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.wire.NextStepJson;
import tongli.wire.SkillStandingJson;
import tongli.wire.StandingJson;

/** Progress for people: a line a skill, then what comes next and why. */
final class ProgressTable {

    private static final Sentences SENTENCES = Sentences.beside(ProgressTable.class, "progress");
    private static final int DATE = 10;

    private ProgressTable() {}

    static void print(StandingJson progress, Language language, PrintWriter out) {
        progress.skills().forEach((code, skill) -> {
            if (skill.chances() > 0) {
                out.println(line(code, skill, language));
            }
        });
        List<String> unseen = progress.skills().entrySet().stream()
                .filter(one -> one.getValue().chances() == 0)
                .map(one -> say(language, "skill." + one.getKey()))
                .toList();
        if (!unseen.isEmpty()) {
            out.println(say(language, "unseen", String.join(say(language, "and"), unseen)));
        }
        Optional.ofNullable(progress.next()).ifPresent(next -> {
            out.println();
            out.println(next(next, language));
            out.println(say(language, "note", next.contentNote()));
        });
    }

    private static String line(String code, SkillStandingJson skill, Language language) {
        String line = say(
                language,
                "line",
                say(language, "skill." + code),
                percent(skill.mastery().value()),
                percent(skill.mastery().interval().get(0)),
                percent(skill.mastery().interval().get(1)),
                skill.taken(),
                skill.chances(),
                day(skill.last()));
        return skill.retest() == null
                ? line
                : line
                        + (skill.retest().due()
                                ? say(language, "due")
                                : say(language, "retest", day(skill.retest().dueAt())));
    }

    private static String next(NextStepJson next, Language language) {
        return say(
                language,
                "next." + next.reason(),
                say(language, "skill." + next.skill()),
                say(language, "kind." + next.kind(), next.person(), next.title()),
                percent(next.success()));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private static String day(@Nullable String instant) {
        return instant == null ? "" : instant.substring(0, DATE);
    }

    private static String say(Language language, String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), parts);
    }
}
