package tongli.coaching.rating;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ReplyFlag;
import tongli.understanding.ReplyReading;

/**
 * Judges as another does, but tells the levels of some mechanisms by models of one's own, in the language that each was
 * trained in. The score stays the other's: those who labelled levels gave no marks. Does not own its models.
 */
public final class OwnLevelsJudge implements Judge {

    private final Judge judge;
    private final Map<Mechanism, LevelModel> models;

    /** @param models by the mechanism that each tells */
    public OwnLevelsJudge(Judge judge, Map<Mechanism, LevelModel> models) {
        this.judge = judge;
        this.models = Map.copyOf(models);
    }

    @Override
    public Feelings feelings(Language language, String answered, String reply) {
        return judge.feelings(language, answered, reply);
    }

    @Override
    public Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused) {
        Verdict verdict = judge.judge(reading, answered, feelings, excused);
        Map<Mechanism, MechanismLevel> levels = new EnumMap<>(verdict.levels());
        models.forEach((mechanism, model) -> {
            if (model.language() == reading.language()) {
                levels.put(mechanism, model.level(answered, reading.reply()));
            }
        });
        return new Verdict(levels, verdict.score(), verdict.flags(), verdict.interval());
    }
}
