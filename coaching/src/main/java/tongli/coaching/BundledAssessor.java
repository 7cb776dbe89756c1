package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.coaching.rating.Feelings;
import tongli.coaching.rating.Judge;
import tongli.coaching.rating.LayerJudge;
import tongli.coaching.rating.Verdict;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.EmotionReader;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.Strength;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyBehaviours;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;

/**
 * Assesses replies by what they do (see {@link ReplyReader}) and what a {@link Judge} makes of it, as {@code docs/coaching.md} says.
 * Deterministic; safe for many threads when its readers are.
 */
public final class BundledAssessor implements Assessor {

    /** What this release's rules and files answer as. */
    public static final ModelId MODEL = new ModelId("coach", "0.1.0");

    /** A line is glad from this probability of joy on. */
    private static final double GLAD = 0.5;

    /** A misstep as sure as this is taken at its word: contempt to the face, turning away. */
    private static final double PLAIN = 0.95;

    private final ReplyReader replies;
    private final Judge judge;
    private final RiskReader risks = new RiskRules();

    /** By the learnt layer; {@code replies} must have a model. */
    public BundledAssessor(ReplyReader replies, EmotionReader emotions) {
        this(replies, new LayerJudge(emotions));
    }

    public BundledAssessor(ReplyReader replies, Judge judge) {
        this.replies = replies;
        this.judge = judge;
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        ReplyReading read = read(request);
        String answered = request.toContext().answered();
        Optional<String> refusal = Abstention.reason(request, read);
        if (refusal.isPresent()) {
            return abstain(request, read, answered, refusal.get());
        }
        Feelings feelings = judge.feelings(request.language(), answered, request.reply());
        boolean risk = isRisk(answered);
        Verdict verdict = verdict(read, answered, feelings, risk);
        ReplyReading reading = looked(read, verdict, feelings, risk);
        Map<Mechanism, MechanismLevel> levels = verdict.levels();
        String detail = TheirWords.detail(request.language(), answered).orElse("");
        RemarkWords words = RemarkWords.of(request.language()).about(request.other());
        List<Remark<Misstep>> missteps = missteps(reading, detail, words, risk);
        List<Remark<Strength>> strengths = Strengths.find(reading, levels, verdict.score(), answered, words);
        Rewording rewording = new Rewording(
                request,
                reading,
                levels,
                feelings,
                risk,
                new Rewording.Judged(verdict.score(), Rewording.isClean(reading), request.moved(reading)));
        Optional<String> suggestion = request.wordingLater() && !rewording.leavesIt()
                ? Optional.empty()
                : Optional.of(rewording.find(wording -> weigh(request.withReply(wording), risk)));
        boolean kept = suggestion.equals(Optional.of(request.reply()));
        return new Assessment(
                answered,
                request.reply(),
                request.language(),
                OptionalInt.of(verdict.score()),
                Optional.of(verdict.interval()),
                false,
                reading.flags(),
                levels,
                ReplyBehaviours.strategies(reading),
                ReplyBehaviours.behaviours(reading),
                missteps,
                strengths,
                Explanation.of(
                        reading,
                        levels,
                        verdict.score(),
                        detail,
                        answered,
                        strengths,
                        risk && !reading.makes(MoveKind.RISK_QUESTION),
                        kept,
                        words),
                suggestion,
                MODEL);
    }

    /**
     * With the missteps that can be believed beside what the judge makes of the whole. Of those told in a good reply two in
     * three were none to the raters of {@code docs/data/empathy}; and cheer beside gladness is company. What is said to the face is believed.
     */
    private static ReplyReading believed(ReplyReading reading, Verdict verdict, Feelings feelings) {
        boolean good = verdict.score() >= Rewording.GOOD_ENOUGH;
        boolean glad = feelings.answered(BasicEmotion.JOY) >= GLAD;
        return reading.faulted(reading.missteps().stream()
                .filter(found ->
                        found.confidence() >= PLAIN || !good && !(glad && found.misstep() == Misstep.FALSE_CHEER))
                .toList());
    }

    /** Levels and score alone, without words or wording: many times faster, for evaluation. Never abstains. */
    public Verdict verdict(AssessmentRequest request) {
        return verdict(request, read(request), isRisk(request.toContext().answered()));
    }

    /** The levels of {@link #verdict}. */
    public Map<Mechanism, MechanismLevel> levels(AssessmentRequest request) {
        return verdict(request).levels();
    }

    private ReplyReading read(AssessmentRequest request) {
        return request.reading().orElseGet(() -> replies.read(request.toContext()));
    }

    /** Both languages, and the level that shows the card: what concerns a learner concerns whom they listen to. */
    private boolean isRisk(String answered) {
        return !Blank.is(answered) && risks.read(answered, Optional.empty()).concernsTheWriter();
    }

    private Rewording.Judged weigh(AssessmentRequest request, boolean risk) {
        ReplyReading reading = read(request);
        Verdict verdict = verdict(request, reading, risk);
        boolean clean = Rewording.isClean(reading.flagged(verdict.flags())) && !(risk && AnswerToRisk.pleads(reading));
        return new Rewording.Judged(verdict.score(), clean, request.moved(reading));
    }

    private Verdict verdict(AssessmentRequest request, ReplyReading reading, boolean risk) {
        String answered = request.toContext().answered();
        Feelings feelings = judge.feelings(request.language(), answered, request.reply());
        return verdict(reading, answered, feelings, risk);
    }

    private Verdict verdict(ReplyReading reading, String answered, Feelings feelings, boolean risk) {
        return risk
                ? AnswerToRisk.judged(reading, judge.judge(reading, answered, feelings, AnswerToRisk.excused(reading)))
                : judge.judge(reading, answered, feelings);
    }

    /** With what the verdict and the line that is answered make of a reading. */
    private static ReplyReading looked(ReplyReading read, Verdict verdict, Feelings feelings, boolean risk) {
        ReplyReading believed = believed(read.flagged(verdict.flags()), verdict, feelings);
        return risk ? AnswerToRisk.told(believed) : believed;
    }

    private static List<Remark<Misstep>> missteps(
            ReplyReading reading, String detail, RemarkWords words, boolean risk) {
        List<Remark<Misstep>> remarks = new ArrayList<>();
        for (MisstepSpan found : reading.missteps()) {
            remarks.add(new Remark<>(found.misstep(), found.span(), words.say(reading, found, detail, risk)));
        }
        return remarks;
    }

    private static Assessment abstain(AssessmentRequest request, ReplyReading reading, String answered, String reason) {
        Map<Mechanism, MechanismLevel> unknown = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            unknown.put(mechanism, new MechanismLevel(OptionalInt.empty(), List.of(1 / 3.0, 1 / 3.0, 1 / 3.0)));
        }
        return new Assessment(
                answered,
                request.reply(),
                request.language(),
                OptionalInt.empty(),
                Optional.empty(),
                true,
                reading.flags(),
                unknown,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RemarkWords.of(request.language()).about(request.other()).say(reason, "", ""),
                Optional.empty(),
                MODEL);
    }
}
