package tongli.coaching.skill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.MitiBehaviour;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;

/** An assessment for tests, which shows nothing until it is told to. */
final class GivenReply {
    private static final Span WHOLE = new Span(0, 1);

    private final Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
    private final List<Assessment.BehaviourSpan> behaviours = new ArrayList<>();
    private final List<Remark<Strength>> strengths = new ArrayList<>();
    private final List<Remark<Misstep>> missteps = new ArrayList<>();
    private final List<ReplyFlag> flags = new ArrayList<>();
    private boolean abstained;

    static GivenReply reply() {
        return new GivenReply();
    }

    GivenReply level(Mechanism mechanism, int level) {
        levels.put(mechanism, new MechanismLevel(OptionalInt.of(level), List.of(0.2, 0.3, 0.5)));
        return this;
    }

    GivenReply does(MitiBehaviour behaviour) {
        behaviours.add(new Assessment.BehaviourSpan(behaviour, WHOLE));
        return this;
    }

    GivenReply shows(Strength strength) {
        strengths.add(new Remark<>(strength, WHOLE, "well done"));
        return this;
    }

    GivenReply with(Misstep misstep) {
        missteps.add(new Remark<>(misstep, WHOLE, "amiss"));
        return this;
    }

    GivenReply flagged(ReplyFlag flag) {
        flags.add(flag);
        return this;
    }

    GivenReply abstaining() {
        abstained = true;
        return this;
    }

    Assessment read() {
        return new Assessment(
                "",
                "x",
                Language.EN,
                OptionalInt.empty(),
                Optional.empty(),
                abstained,
                flags,
                levels,
                List.of(),
                behaviours,
                missteps,
                strengths,
                "",
                Optional.empty(),
                new ModelId("test", "1"));
    }
}
