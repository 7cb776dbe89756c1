package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Assessment;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.core.Taxonomy;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * Assesses replies by what they do (see {@link ReplyReader}), the anchors of {@code docs/coaching.md} and its formula.
 * Deterministic; safe for many threads when its readers are.
 */
public final class BundledAssessor implements Assessor {

    /** What this release's rules and files answer as. */
    public static final ModelId MODEL = new ModelId("coach", "0.1.0");

    private final ReplyReader replies;
    private final Optional<EmotionReader> emotions;

    public BundledAssessor(ReplyReader replies, EmotionReader emotions) {
        this.replies = replies;
        this.emotions = Optional.of(emotions);
    }

    /** Says nothing of the feeling in what was answered. */
    public BundledAssessor(ReplyReader replies) {
        this.replies = replies;
        this.emotions = Optional.empty();
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        ReplyReading reading = replies.read(request.toContext());
        String answered = request.toContext().answered();
        Optional<String> refusal = Abstention.reason(request, reading);
        if (refusal.isPresent()) {
            return abstain(request, reading, answered, refusal.get());
        }
        Map<Mechanism, MechanismLevel> levels = EpitomeRules.levels(reading, answered);
        ScoreFormula.Scored scored = ScoreFormula.score(reading, levels);
        String detail = TheirWords.detail(request.language(), answered).orElse("");
        List<Remark<Misstep>> missteps = missteps(reading, detail);
        List<Remark<Strength>> strengths = Strengths.find(reading, answered);
        String suggestion =
                Rewording.of(request, reading, scored.score(), wording -> scoreOf(request.withReply(wording)));
        return new Assessment(
                answered,
                request.reply(),
                request.language(),
                OptionalInt.of(scored.score()),
                Optional.of(scored.interval()),
                false,
                reading.flags(),
                levels,
                ReplyBehaviours.strategies(reading),
                ReplyBehaviours.behaviours(reading),
                missteps,
                strengths,
                explain(request.language(), reading, scored.score(), answered, detail),
                suggestion,
                MODEL);
    }

    /** The levels alone, without score or wording: many times faster, for evaluation. */
    public Map<Mechanism, MechanismLevel> levels(AssessmentRequest request) {
        return EpitomeRules.levels(
                replies.read(request.toContext()), request.toContext().answered());
    }

    private int scoreOf(AssessmentRequest request) {
        ReplyReading reading = replies.read(request.toContext());
        return ScoreFormula.score(
                        reading,
                        EpitomeRules.levels(reading, request.toContext().answered()))
                .score();
    }

    private static List<Remark<Misstep>> missteps(ReplyReading reading, String detail) {
        List<Remark<Misstep>> remarks = new ArrayList<>();
        RemarkWords words = RemarkWords.of(reading.language());
        for (MisstepSpan found : reading.missteps()) {
            String quote = found.span().of(reading.reply());
            remarks.add(new Remark<>(
                    found.misstep(), found.span(), words.say(found.misstep().code(), quote, detail)));
        }
        return remarks;
    }

    private String explain(Language language, ReplyReading reading, int score, String answered, String detail) {
        RemarkWords words = RemarkWords.of(language);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(level(score), "", detail));
        for (ReplyFlag flag : reading.flags()) {
            sentences.add(words.say(flag.code(), quoteOf(reading, flag), detail));
        }
        if (sentences.size() < 3 && !answered.isBlank()) {
            emotions.map(reader ->
                            reader.read(new EmotionQuery(answered, Optional.of(language), Taxonomy.BASIC, false)))
                    .filter(felt -> !felt.uncertain() && !felt.dominant().equals("neutral"))
                    .ifPresent(felt -> sentences.add(words.say("feeling_" + felt.dominant(), "", detail)));
        }
        List<String> first = sentences.subList(0, Math.min(3, sentences.size()));
        return String.join(language == Language.ZH ? "" : " ", first);
    }

    private static String quoteOf(ReplyReading reading, ReplyFlag flag) {
        return reading.moves().stream()
                .filter(move -> flag == ReplyFlag.FORMULA && move.kind() == MoveKind.FORMULA)
                .map(Move::span)
                .findFirst()
                .orElse(new Span(0, reading.reply().length()))
                .of(reading.reply());
    }

    private static String level(int score) {
        if (score >= 75) {
            return "score_high";
        }
        if (score >= 58) {
            return "score_good";
        }
        return score >= 35 ? "score_middle" : "score_low";
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
                RemarkWords.of(request.language()).say(reason, "", ""),
                request.reply(),
                MODEL);
    }
}
