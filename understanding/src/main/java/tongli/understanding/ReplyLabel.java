package tongli.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.core.Misstep;

/**
 * What the fine-tuned encoder tells of a reply in the light of the line that it answers; several may hold. The labels of
 * the authored pairs in {@code docs/data/pairs}.
 */
public enum ReplyLabel implements Coded {
    REFLECTION(MoveKind.SIMPLE_REFLECTION),
    /** Being there; leave not to speak, to perform or to hurry. */
    PRESENCE(MoveKind.WARMTH),
    OPEN_QUESTION(MoveKind.OPEN_QUESTION),
    CLOSED_QUESTION(MoveKind.CLOSED_QUESTION),
    CARE(MoveKind.PRACTICAL_CARE),
    AFFIRM(MoveKind.AFFIRMATION),
    APOLOGY(MoveKind.APOLOGY),
    NORMALISE(MoveKind.NORMALISING),
    PERMISSION(MoveKind.PERMISSION),
    AUTONOMY(MoveKind.AUTONOMY),
    WARMTH(MoveKind.WARMTH),
    THANKS(MoveKind.THANKS),
    RISK_QUESTION(MoveKind.RISK_QUESTION),
    INFORMATION(MoveKind.INFORMATION),
    DISCLOSURE(MoveKind.SELF_DISCLOSURE),
    /** Takes back a wrong guess. */
    CORRECTION_TAKEN(MoveKind.SIMPLE_REFLECTION),
    FORMULA(MoveKind.FORMULA),
    MINIMISING(MoveKind.MINIMISING, Misstep.MINIMISING),
    JUDGING(MoveKind.JUDGING, Misstep.JUDGING),
    PREMATURE_ADVICE(MoveKind.ADVICE, Misstep.PREMATURE_ADVICE),
    INTERROGATING(MoveKind.CLOSED_QUESTION, Misstep.INTERROGATING),
    SELF_CENTRED(MoveKind.SELF_DISCLOSURE, Misstep.SELF_CENTRED),
    FALSE_CHEER(MoveKind.FALSE_CHEER, Misstep.FALSE_CHEER),
    FALSE_PROMISE(MoveKind.FALSE_PROMISE, Misstep.FALSE_PROMISE),
    IGNORING(MoveKind.TURNING_AWAY, Misstep.IGNORING),
    DIAGNOSING(MoveKind.DIAGNOSING, Misstep.DIAGNOSING),
    ARGUING(MoveKind.ARGUING, Misstep.ARGUING),
    NON_APOLOGY(MoveKind.NON_APOLOGY, Misstep.ARGUING),
    PRAISE(MoveKind.PRAISE),
    CONTEMPT(MoveKind.JUDGING, Misstep.JUDGING),
    OTHER(MoveKind.OTHER);

    private static final Map<Misstep, Set<ReplyLabel>> BY_MISSTEP = byMisstep();

    private final MoveKind move;
    private final @Nullable Misstep misstep;

    ReplyLabel(MoveKind move) {
        this(move, null);
    }

    ReplyLabel(MoveKind move, @Nullable Misstep misstep) {
        this.move = move;
        this.misstep = misstep;
    }

    /** The move that a clause with this label makes. */
    public MoveKind move() {
        return move;
    }

    /** The labels that tell of a misstep; never empty. */
    static Set<ReplyLabel> of(Misstep misstep) {
        return Objects.requireNonNull(BY_MISSTEP.get(misstep));
    }

    private static Map<Misstep, Set<ReplyLabel>> byMisstep() {
        Map<Misstep, Set<ReplyLabel>> labels = new EnumMap<>(Misstep.class);
        for (ReplyLabel label : values()) {
            if (label.misstep != null) {
                labels.computeIfAbsent(label.misstep, key -> EnumSet.noneOf(ReplyLabel.class))
                        .add(label);
            }
        }
        return labels;
    }
}
