package tongli.coaching;

import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Skill;

/**
 * A 90-second lesson: 15 for the idea, 25 for the contrast, 50 to answer one line.
 *
 * @param idea one sentence
 * @param weak with {@code strong}: the same voice answering badly and well
 * @param scenario whose person says {@code line}, such as {@code exam-retake}
 * @param line what the person says; the learner answers it once
 * @param topic the scenario's topic that the line speaks of
 * @param level how much of it the line tells, 1 to 4
 * @param hints what its author would have answered
 */
public record Drill(
        String id,
        Language language,
        Skill skill,
        String scenario,
        String idea,
        String weak,
        String strong,
        String line,
        String topic,
        int level,
        CoachHints hints) {

    public static final int SECONDS = 90;

    public Drill {
        Require.notBlank("id", id);
        Require.notBlank("scenario", scenario);
        Require.notBlank("idea", idea);
        Require.notBlank("weak", weak);
        Require.notBlank("strong", strong);
        Require.notBlank("line", line);
        Require.notBlank("topic", topic);
        Require.inRange("level", level, 1, 4);
    }
}
