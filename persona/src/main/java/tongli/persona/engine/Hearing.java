package tongli.persona.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Law;
import tongli.persona.appraisal.Laws;
import tongli.persona.appraisal.Perceived;
import tongli.persona.appraisal.Rote;
import tongli.persona.appraisal.Tone;
import tongli.persona.engine.Mind.Met;
import tongli.persona.scenario.Fact;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

/** How a reply that is an answer of some kind reaches the persona, move by move and as a whole. One a turn. */
final class Hearing {

    /** Words that touch a topic of this person's are specific to them, however plain they are. */
    private static final double TOUCHING = 0.75;

    /** From this confidence on, a misstep hurts even where it says what is true. */
    private static final double CERTAIN = 0.8;

    /** A question about suicide that the reader missed counts so much. */
    private static final double ROUND_THE_CORNER = 0.5;

    private final Recognition recognition;
    private final ReplyReading reading;
    private final PersonaState state;
    private final boolean touched;
    private final String topic;
    private final boolean recognised;
    private final Optional<Fact> fact;
    private final Optional<ConcreteStep> step;
    private final double specificity;
    /** Whether what stands beside a stock phrase is as empty as it. */
    private final boolean stock;
    /** What is left of kind words that meet nothing of this person's. */
    private final double rote;

    Hearing(Laws laws, ReplyReading reading, Recognition recognition, PersonaState state) {
        this.recognition = recognition;
        this.reading = reading;
        this.state = state;
        Optional<String> about = recognition.touched();
        this.touched = about.isPresent();
        this.topic = about.orElse(state.topic());
        this.recognised = laws.hold(Law.RECOGNITION) && recognition.isWellPut(topic);
        this.fact = recognition.fact();
        this.step = recognition.step();
        this.specificity = Math.max(reading.specificity(), touched ? TOUCHING : 0);
        boolean toAnybody = specificity < Taking.SPECIFIC;
        this.stock = laws.hold(Law.SPECIFICITY) && reading.makes(MoveKind.FORMULA) && toAnybody;
        this.rote = laws.hold(Law.ROTE) && toAnybody ? Rote.share(state.worn(Impact.FORMULA.code())) : 1;
    }

    Perception perception() {
        List<Perceived> impacts = new ArrayList<>();
        Met met = Met.NOTHING;
        for (Move move : reading.moves()) {
            Met heard = met(move);
            met = heard.fit() == Fit.UNKNOWN ? met : heard;
            taken(move, heard.fit()).ifPresent(impacts::add);
        }
        if (recognition.asksOfDeath() && !has(impacts, Impact.RISK_QUESTION)) {
            impacts.add(new Perceived(Impact.RISK_QUESTION, ROUND_THE_CORNER));
        }
        boolean keepsSafe = has(impacts, Impact.RISK_QUESTION);
        impacts.removeIf(one -> keepsSafe && one.impact() == Impact.CLOSED_CHAIN);
        if (step.isPresent()) {
            impacts.add(new Perceived(Impact.PRACTICAL_CARE, 1));
        }
        boolean heeds = touched || fact.isPresent() || step.isPresent();
        impacts.addAll(missteps(heeds, keepsSafe));
        boolean strange = reading.has(ReplyFlag.OFF_TOPIC) && !heeds;
        if (impacts.isEmpty()) {
            impacts.add(new Perceived(strange ? Impact.PUZZLING : Impact.PLAIN, 1));
        }
        return new Perception(
                distinct(impacts),
                topic,
                touched,
                met,
                strange ? Optional.of("off_topic") : Optional.empty(),
                fact,
                recognition.asked(),
                step,
                tone());
    }

    /** Whether a move meets the truth, as far as it can. */
    private Met met(Move move) {
        boolean placed = move.kind() != MoveKind.CLOSED_QUESTION || touched;
        return placed && mayReflect(move.kind()) ? recognition.met(move, topic, state.told(topic)) : Met.NOTHING;
    }

    /** What the reader takes for a question or for nothing may still say the truth, which only the persona knows. */
    private static boolean mayReflect(MoveKind kind) {
        return kind.isReflection() || kind == MoveKind.CLOSED_QUESTION || kind == MoveKind.OTHER;
    }

    /** Empty where a move is nothing to anybody. */
    private Optional<Perceived> taken(Move move, Fit fit) {
        Impact impact = Taking.impact(move, reading, state, fit, fact);
        boolean empty = stock && move.kind() != MoveKind.FORMULA && !Questions.isQuestion(move.kind());
        if (impact == Impact.PLAIN || empty) {
            return Optional.empty();
        }
        double strength =
                impact == Impact.CLOSED_CHAIN ? Taking.chainStrength(fact) : Taking.strength(move, specificity, fit);
        return Optional.of(new Perceived(impact, fit == Fit.UNKNOWN && impact.isGood() ? rote * strength : strength));
    }

    /**
     * @param heeds whether the reply takes up anything of this person's
     * @param keepsSafe whether it asks about suicide, which may be asked closely
     */
    private List<Perceived> missteps(boolean heeds, boolean keepsSafe) {
        return reading.missteps().stream()
                .filter(found -> found.misstep() != Misstep.IGNORING || !heeds)
                // what has a name and a day to it can be kept
                .filter(found -> found.misstep() != Misstep.FALSE_PROMISE || step.isEmpty())
                .filter(found -> !recognised || !isSuspicion(found))
                .filter(found -> !keepsSafe || found.misstep() != Misstep.INTERROGATING)
                .map(found -> new Perceived(
                        Taking.impact(found.misstep()),
                        found.confidence()
                                * (found.misstep() == Misstep.INTERROGATING ? Taking.chainStrength(fact) : 1)))
                .toList();
    }

    /** What the reader is not sure of, and who is met in their truth does not feel. */
    private static boolean isSuspicion(ReplyReading.MisstepSpan found) {
        return found.confidence() < CERTAIN;
    }

    /** A fault that is owned sounds like the fault; who hears it owned does not hear it again. */
    private Tone tone() {
        Undertone undertone = reading.undertone();
        return new Tone(recognised || reading.makes(MoveKind.APOLOGY) ? 0 : undertone.harm(), undertone.stock());
    }

    private static boolean has(List<Perceived> impacts, Impact impact) {
        return impacts.stream().anyMatch(one -> one.impact() == impact);
    }

    /** The strongest of each impact, in the order in which they came. */
    private static List<Perceived> distinct(List<Perceived> impacts) {
        List<Perceived> kept = new ArrayList<>();
        for (Perceived one : impacts) {
            int at = -1;
            for (int i = 0; i < kept.size(); i++) {
                at = kept.get(i).impact() == one.impact() ? i : at;
            }
            if (at < 0) {
                kept.add(one);
            } else if (one.strength() > kept.get(at).strength()) {
                kept.set(at, one);
            }
        }
        return kept;
    }
}
