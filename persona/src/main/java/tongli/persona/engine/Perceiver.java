package tongli.persona.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Law;
import tongli.persona.appraisal.Laws;
import tongli.persona.appraisal.Perceived;
import tongli.persona.appraisal.Rote;
import tongli.persona.appraisal.Tone;
import tongli.persona.engine.Mind.Fit;
import tongli.persona.engine.Mind.Met;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.PoolKeys;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

/** Turns what a learner's words do into what this persona, in this state, perceives. Stateless. */
final class Perceiver {

    /** A reflection of anybody's feeling is worth this share of one that fits this person. */
    private static final double GENERIC_SHARE = 0.4;

    /** Words that touch a topic of this person's are specific to them, however plain they are. */
    private static final double TOUCHING = 0.75;

    /**
     * From this specificity on, words that the reader could not place may still be about this person; below it, what
     * stands beside a stock phrase is as empty as the phrase.
     */
    private static final double SPECIFIC = 0.3;

    private static final Pattern HYPOTHETICAL =
            Pattern.compile("要是|如果|假如|万一|\\bif\\b|\\bsuppos", Pattern.CASE_INSENSITIVE);

    /** Asked round the corner, it is still asked, and answered. */
    private static final Pattern ASKS_OF_DEATH = Pattern.compile(
            "想不开|轻生|做傻事|寻短见|\\b(anything silly|something stupid|hurt yourself|harm yourself)\\b"
                    + "|(手边|身边|家里).{0,6}(药|刀|绳)|\\b(anything|something) (by|near|with|around) you\\b.*\\buse\\b",
            Pattern.CASE_INSENSITIVE);

    /** From this confidence on, a misstep hurts even where it says what is true. */
    private static final double CERTAIN = 0.8;

    private static final double SMALL_TALK = 0.5;
    private static final int CHAIN = 3;
    private static final List<String> HARMLESS = List.of("greeting", "thanks", "goodbye", "are_you_ai");

    private final Mind mind;
    private final Laws laws;

    Perceiver(Mind mind, Laws laws) {
        this.mind = mind;
        this.laws = laws;
    }

    Perception perceive(LearnerInput input, PersonaState state) {
        if (input instanceof LearnerInput.Said said) {
            return said(said, state);
        }
        Impact waiting = state.waits() > 0
                ? Impact.WAITING_AGAIN
                : state.asked()
                        ? Impact.WAITING_AFTER_QUESTION
                        : state.heavy() ? Impact.WAITING_AFTER_HEAVY : Impact.WAITING;
        Optional<String> odd = waiting == Impact.WAITING_AFTER_QUESTION ? Optional.of("silence") : Optional.empty();
        return Perception.of(new Perceived(waiting, 1), state.topic(), odd);
    }

    private Perception said(LearnerInput.Said said, PersonaState state) {
        ReplyReading reading = said.reading();
        if (Continuer.is(said.text()) && !state.asked()) {
            return Perception.of(
                    new Perceived(state.heavy() ? Impact.WAITING_AFTER_HEAVY : Impact.WAITING, 0.5),
                    state.topic(),
                    Optional.empty());
        }
        Optional<String> odd = OddInput.kind(reading, said.history(), mind.name())
                .filter(kind ->
                        !kind.equals("greeting") || fact(said.text(), reading).isEmpty());
        if (odd.isPresent()) {
            Impact impact = switch (odd.get()) {
                case "insult" -> Impact.INSULT;
                case "threat", "sexual_approach" -> Impact.AFFRONT;
                default -> Impact.PUZZLING;
            };
            return Perception.of(
                    new Perceived(HARMLESS.contains(odd.get()) ? Impact.PLAIN : impact, 1), state.topic(), odd);
        }
        Optional<String> touched = mind.touched(said.text(), state.topic());
        Optional<Fact> fact = fact(said.text(), reading);
        String topic = touched.orElse(state.topic());
        List<Perceived> impacts = new ArrayList<>();
        double specificity = Math.max(reading.specificity(), touched.isPresent() ? TOUCHING : 0);
        boolean stock = laws.hold(Law.SPECIFICITY) && reading.makes(MoveKind.FORMULA) && specificity < SPECIFIC;
        double rote = laws.hold(Law.ROTE) && specificity < SPECIFIC ? Rote.share(state.worn(Impact.FORMULA.code())) : 1;
        Met met = Met.NOTHING;
        for (Move move : reading.moves()) {
            boolean placed = move.kind() != MoveKind.CLOSED_QUESTION || touched.isPresent();
            Met found = placed && mayReflect(move.kind())
                    ? mind.fit(move.span().of(said.text()), topic, state.told(topic), said.history())
                    : Met.NOTHING;
            // words that the reader could not place may be right, but are too little to be wrong; who asks what it is
            // guesses nothing
            boolean cannotMiss = move.kind() == MoveKind.OTHER
                    || QuestionForm.of(move.span().of(said.text()), reading.language()) == QuestionForm.WH;
            Met heard = found.fit() == Fit.MISSES && cannotMiss ? Met.NOTHING : found;
            Fit own = heard.fit();
            met = own == Fit.UNKNOWN ? met : heard;
            Impact impact = impact(move, reading, state, own, fact);
            boolean empty = stock && move.kind() != MoveKind.FORMULA && !isQuestion(move.kind());
            if (impact != Impact.PLAIN && !empty) {
                double strength =
                        impact == Impact.CLOSED_CHAIN ? chainStrength(fact) : strength(move, specificity, own);
                impacts.add(new Perceived(impact, own == Fit.UNKNOWN && impact.isGood() ? rote * strength : strength));
            }
        }
        if (ASKS_OF_DEATH.matcher(said.text()).find()
                && asked(said.text(), reading) != QuestionForm.NONE
                && impacts.stream().noneMatch(one -> one.impact() == Impact.RISK_QUESTION)) {
            impacts.add(new Perceived(Impact.RISK_QUESTION, 0.5));
        }
        boolean keepsSafe = impacts.stream().anyMatch(one -> one.impact() == Impact.RISK_QUESTION);
        impacts.removeIf(one -> keepsSafe && one.impact() == Impact.CLOSED_CHAIN);
        Optional<ConcreteStep> step = mind.step(said.text());
        if (step.isPresent()) {
            impacts.add(new Perceived(Impact.PRACTICAL_CARE, 1));
        }
        boolean recognised = laws.hold(Law.RECOGNITION) && mind.isWellPut(said.text(), topic);
        boolean heeds = touched.isPresent() || fact.isPresent() || step.isPresent();
        reading.missteps().stream()
                .filter(found -> found.misstep() != Misstep.IGNORING || !heeds)
                // what has a name and a day to it can be kept
                .filter(found -> found.misstep() != Misstep.FALSE_PROMISE || step.isEmpty())
                .filter(found -> !recognised || !isSuspicion(found))
                .filter(found -> !keepsSafe || found.misstep() != Misstep.INTERROGATING)
                .forEach(found -> impacts.add(new Perceived(
                        impact(found.misstep()),
                        found.confidence() * (found.misstep() == Misstep.INTERROGATING ? chainStrength(fact) : 1))));
        boolean strange = reading.has(ReplyFlag.OFF_TOPIC) && !heeds;
        if (impacts.isEmpty()) {
            impacts.add(new Perceived(strange ? Impact.PUZZLING : Impact.PLAIN, 1));
        }
        return new Perception(
                distinct(impacts),
                topic,
                touched.isPresent(),
                met,
                strange ? Optional.of("off_topic") : Optional.empty(),
                fact,
                asked(said.text(), reading),
                step,
                recognised ? new Tone(0, reading.undertone().stock()) : tone(reading));
    }

    /** What the reader is not sure of, and who is met in their truth does not feel. */
    private static boolean isSuspicion(ReplyReading.MisstepSpan found) {
        return found.confidence() < CERTAIN;
    }

    /** A fault that is owned sounds like the fault; who hears it owned does not hear it again. */
    private static Tone tone(ReplyReading reading) {
        Undertone undertone = reading.undertone();
        return new Tone(reading.makes(MoveKind.APOLOGY) ? 0 : undertone.harm(), undertone.stock());
    }

    /** What is asked for: the sentence that asks is tried first, for its first half may say what the second is about. */
    private Optional<Fact> fact(String text, ReplyReading reading) {
        if (HYPOTHETICAL.matcher(text).find()) {
            return Optional.empty(); // "what would you do if …" asks for no fact
        }
        return reading.moves().stream()
                .filter(move -> isQuestion(move.kind())
                        || move.kind() == MoveKind.OTHER
                        || mayAskHow(move.kind())
                        || QuestionForm.of(move.span().of(text), reading.language()) == QuestionForm.WH)
                .flatMap(move -> {
                    String clause = move.span().of(text);
                    boolean asks =
                            isQuestion(move.kind()) || QuestionForm.of(clause, reading.language()) != QuestionForm.NONE;
                    return mind
                            .asked(sentence(text, move.span()), asks)
                            .or(() -> mind.asked(clause, asks))
                            .filter(fact ->
                                    !mayAskHow(move.kind()) || asks && fact.id().equals(PoolKeys.HOW_ARE_YOU))
                            .stream();
                })
                .findFirst();
    }

    /**
     * "How are you?" may be read as warmth, as a way to say hello, or as turning to another matter: it wants an answer all
     * the same.
     */
    private static boolean mayAskHow(MoveKind kind) {
        return kind == MoveKind.WARMTH || kind == MoveKind.GREETING || kind == MoveKind.TURNING_AWAY;
    }

    private static String sentence(String text, Span clause) {
        int from = clause.start();
        while (from > 0 && "。！？.!?\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, clause.end());
    }

    /** The form of the last question; what the reader takes for something else may still ask by its form. */
    private static QuestionForm asked(String text, ReplyReading reading) {
        QuestionForm last = QuestionForm.NONE;
        for (Move move : reading.moves()) {
            QuestionForm form = QuestionForm.of(move.span().of(text), reading.language());
            if (isQuestion(move.kind()) && form == QuestionForm.NONE) {
                last = move.kind() == MoveKind.CLOSED_QUESTION ? QuestionForm.YES_NO : QuestionForm.WH;
            } else if (isQuestion(move.kind()) || move.kind() == MoveKind.OTHER) {
                last = form == QuestionForm.NONE ? last : form;
            }
        }
        return last;
    }

    /** To be asked about tea and sleep, one question after the other, is less of an interrogation. */
    private static double chainStrength(Optional<Fact> fact) {
        return fact.filter(one -> one.level() == 0).isPresent() ? SMALL_TALK : 1;
    }

    private static Impact impact(Move move, ReplyReading reading, PersonaState state, Fit fit, Optional<Fact> fact) {
        return switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION -> reflection(move, reading, fit);
            case OPEN_QUESTION -> Impact.OPEN_QUESTION;
            case CLOSED_QUESTION -> closedQuestion(reading, state, fact.isPresent() ? Fit.UNKNOWN : fit);
            case RISK_QUESTION -> Impact.RISK_QUESTION;
            case FORMULA -> Impact.FORMULA;
            case ADVICE -> reading.has(Misstep.PREMATURE_ADVICE) ? Impact.PLAIN : Impact.INVITED_ADVICE;
            case INFORMATION -> Impact.INFORMATION;
            case PERMISSION -> Impact.PERMISSION;
            case SELF_DISCLOSURE -> reading.has(Misstep.SELF_CENTRED) ? Impact.PLAIN : Impact.SELF_DISCLOSURE;
            case PRAISE -> Impact.PRAISE;
            case AFFIRMATION -> Impact.AFFIRMATION;
            case APOLOGY -> Impact.OWNING;
            case NON_APOLOGY -> Impact.NON_APOLOGY;
            case NORMALISING -> Impact.NORMALISING;
            case CONFRONTATION -> Impact.GENTLE_CHALLENGE;
            case PRACTICAL_CARE -> Impact.PRACTICAL_CARE;
            case WARMTH -> Impact.WARMTH;
            case AUTONOMY -> Impact.AUTONOMY;
            // What these do is in the reading's missteps, which know the context; counting both would count twice.
            case MINIMISING, JUDGING, FALSE_CHEER, FALSE_PROMISE, DIAGNOSING, ARGUING -> Impact.PLAIN;
            case OTHER ->
                fit == Fit.FITS && reading.specificity() >= SPECIFIC ? Impact.SPECIFIC_REFLECTION : Impact.PLAIN;
            case TURNING_AWAY, GREETING, THANKS, GOODBYE -> Impact.PLAIN;
        };
    }

    private static Impact impact(Misstep misstep) {
        return switch (misstep) {
            case MINIMISING -> Impact.MINIMISING;
            case JUDGING -> Impact.JUDGING;
            case PREMATURE_ADVICE -> Impact.PREMATURE_ADVICE;
            case INTERROGATING -> Impact.CLOSED_CHAIN;
            case SELF_CENTRED -> Impact.SELF_CENTRED;
            case FALSE_CHEER -> Impact.FALSE_CHEER;
            case FALSE_PROMISE -> Impact.FALSE_PROMISE;
            case IGNORING -> Impact.IGNORING;
            case DIAGNOSING -> Impact.DIAGNOSING;
            case ARGUING -> Impact.ARGUING;
        };
    }

    private static Impact reflection(Move move, ReplyReading reading, Fit fit) {
        if (fit == Fit.MISSES) {
            boolean asks = asked(reading.reply(), reading) != QuestionForm.NONE
                    || QuestionForm.of(move.span().of(reading.reply()), reading.language()) != QuestionForm.NONE;
            return reading.tentative() || asks ? Impact.WRONG_TENTATIVE : Impact.WRONG_CERTAIN;
        }
        return move.kind() == MoveKind.COMPLEX_REFLECTION && fit == Fit.FITS
                ? Impact.COMPLEX_REFLECTION
                : Impact.SPECIFIC_REFLECTION;
    }

    /** A guess put as a question ("是不是…？") is a reflection if it is right, and only a question if it is not. */
    private static Impact closedQuestion(ReplyReading reading, PersonaState state, Fit fit) {
        if (fit == Fit.FITS) {
            return Impact.SPECIFIC_REFLECTION;
        }
        return state.closedQuestions() + 1 >= CHAIN && !reflects(reading)
                ? Impact.CLOSED_CHAIN
                : Impact.CLOSED_QUESTION;
    }

    private static double strength(Move move, double specificity, Fit fit) {
        double share = switch (move.kind()) {
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION ->
                fit != Fit.UNKNOWN ? 1 : GENERIC_SHARE + (1 - GENERIC_SHARE) * specificity;
            case OPEN_QUESTION, WARMTH -> 0.5 + 0.5 * specificity;
            default -> 1;
        };
        return share * (0.5 + 0.5 * move.confidence());
    }

    private static boolean reflects(ReplyReading reading) {
        return reading.moves().stream().anyMatch(move -> move.kind().isReflection());
    }

    /** What the reader takes for a question or for nothing may still say the truth, which only the persona knows. */
    private static boolean mayReflect(MoveKind kind) {
        return kind.isReflection() || kind == MoveKind.CLOSED_QUESTION || kind == MoveKind.OTHER;
    }

    private static boolean isQuestion(MoveKind kind) {
        return kind == MoveKind.OPEN_QUESTION || kind == MoveKind.CLOSED_QUESTION;
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
