package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.persona.PersonaBehaviour;

/**
 * Decides what the persona does and finds the words. The first rule that applies wins, in the order of
 * {@link #decide}; every rule ends in words that were not said before. One a turn.
 */
final class Decider {

    /** From this trust on, they take leave as from somebody they may see again. */
    private static final double WARM_GOODBYE_TRUST = 0.4;

    private final Situation now;
    private final Answers answers;
    private final Hurting hurting;
    private final Sharing sharing;
    private final Stepping stepping;
    private final Guarding guarding;

    Decider(Situation now) {
        this.now = now;
        Leads leads = new Leads(now);
        Telling telling = new Telling(now);
        this.answers = new Answers(now, leads, telling);
        this.hurting = new Hurting(now, leads, answers);
        this.guarding = new Guarding(now);
        this.sharing = new Sharing(now, leads, telling, guarding);
        this.stepping = new Stepping(now);
    }

    Act decide() {
        return leave().or(this::odd)
                .or(answers::riskQuestion)
                .or(hurting::protest)
                .or(stepping::deed)
                .or(hurting::correction)
                .or(answers::fact)
                .or(hurting::repaired)
                .or(answers::permission)
                .or(sharing::retreat)
                .or(answers::unknown)
                .or(sharing::disclose)
                .or(stepping::promise)
                .or(hurting::formula)
                .or(sharing::thank)
                .or(stepping::stay)
                .or(sharing::elaborate)
                .or(guarding::guard)
                .or(guarding::silence)
                .orElseGet(this::wordless);
    }

    private Optional<Act> leave() {
        if (!Gates.leaves(now.inner(), now.hurts(), now.appraisal().change().trust() < 0)) {
            return Optional.empty();
        }
        return now.lines()
                .pick(now.scenario().pools().leave())
                .map(line -> now.act(PersonaBehaviour.LEAVE, line, "trust or energy is used up"));
    }

    private Optional<Act> odd() {
        return now.perception().odd().flatMap(kind -> {
            boolean warm = now.inner().trust() >= WARM_GOODBYE_TRUST;
            String pool = kind.equals("goodbye") ? (warm ? "goodbye_warm" : "goodbye_cool") : kind;
            PersonaBehaviour behaviour = switch (kind) {
                case "insult", "threat", "sexual_approach" -> PersonaBehaviour.PUSH_BACK;
                case "silence" -> PersonaBehaviour.TEST;
                default -> PersonaBehaviour.DEFLECT;
            };
            return now.lines()
                    .pick(now.scenario().odd().getOrDefault(pool, List.of()))
                    .map(line -> now.act(behaviour, line, "odd input: " + kind));
        });
    }

    private Act wordless() {
        return Act.of(
                PersonaBehaviour.LEAVE,
                now.scenario().language() == Language.ZH ? "今天先到这儿吧。" : "I'll leave it there for today.",
                Optional.empty(),
                "every line is used up",
                now.topic().id());
    }
}
