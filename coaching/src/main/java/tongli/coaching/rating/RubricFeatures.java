package tongli.coaching.rating;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyLabel;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;
import tongli.understanding.WordNotes;

/**
 * The rubric as numbers: what a reply does, how sure the reader is of it, and how much of the other is in it. All lie in
 * [0, 2] or thereabouts, so that no scale need be learnt. Stateless.
 */
public final class RubricFeatures {

    private static final Pattern THEM =
            Pattern.compile("[你您他她]|\\b(you\\w*|he|she|him|her|his|they|them|their)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MYSELF =
            Pattern.compile("我|\\b(i|i'\\w+|me|my|mine|myself)\\b", Pattern.CASE_INSENSITIVE);

    /** So many words of theirs are more than the heart of it … */
    private static final int MANY = 5;
    /** … and so few of one's own are hardly an answer. */
    private static final int FEW = 1;

    private RubricFeatures() {}

    /**
     * @param answered the line that the reply answers; may be empty
     * @param feelings of that line and of the reply
     * @return each feature by its name, the same names in the same order for every reply
     */
    public static Map<String, Double> of(ReplyReading reading, String answered, Feelings feelings) {
        Map<String, Double> features = new LinkedHashMap<>();
        for (ReplyLabel label : ReplyLabel.values()) {
            features.put("label." + label.code(), reading.hearing().of(label));
        }
        for (MoveKind kind : MoveKind.values()) {
            features.put("move." + kind.code(), surest(reading, kind));
        }
        for (Misstep misstep : Misstep.values()) {
            features.put("misstep." + misstep.code(), surest(reading, misstep));
        }
        for (ReplyFlag flag : ReplyFlag.values()) {
            features.put("flag." + flag.code(), reading.has(flag) ? 1.0 : 0.0);
        }
        Map<Mechanism, MechanismLevel> rules = EpitomeRules.levels(reading, answered);
        rules.forEach((mechanism, level) -> {
            features.put("rules." + mechanism.code(), expected(level) / 2);
            features.put("rules." + mechanism.code() + ".whole", level.level().orElse(0) == 2 ? 1.0 : 0.0);
        });
        features.put("specificity", reading.specificity());
        features.put("closeness", reading.hearing().closeness());
        features.put("tentative", reading.tentative() ? 1.0 : 0.0);
        features.put("undertone.harm", reading.undertone().harm());
        features.put("undertone.stock", reading.undertone().stock());
        NotSpoken.of(reading.reply()).forEach((sign, there) -> features.put("not_spoken." + sign, there));
        words(features, reading, answered);
        feelings(features, reading, feelings);
        together(features, reading);
        return Collections.unmodifiableMap(features);
    }

    private static void words(Map<String, Double> features, ReplyReading reading, String answered) {
        Language language = reading.language();
        String reply = reading.reply();
        int content = WordNotes.contentWords(language, reply);
        int shared = WordNotes.sharedDetails(language, reply, answered);
        features.put("words.content", StrictMath.log1p(content) / 3);
        features.put("words.shared", StrictMath.log1p(shared) / 2);
        features.put("words.shared_share", content == 0 ? 0.0 : Math.min(1, (double) shared / content));
        int fresh = Math.max(0, content - shared);
        features.put("words.new", StrictMath.log1p(fresh) / 2);
        features.put("words.hardly_new", shared >= MANY && fresh <= FEW ? 1.0 : 0.0);
        features.put("words.none_shared", shared == 0 && fresh >= MANY ? 1.0 : 0.0);
        features.put("words.new_afar", (1 - reading.hearing().closeness()) * StrictMath.log1p(fresh) / 2);
        features.put("words.clauses", StrictMath.log1p(WordNotes.clauses(reply).size()) / 2);
        features.put("words.questions", Math.min(3, count(reply, "[?？]")) / 3.0);
        Copied.Shares copied = Copied.of(language, reply, answered);
        features.put("words.copied", copied.ofReply());
        features.put("words.copied_of_line", copied.ofLine());
        features.put("words.feeling", flag(WordNotes.namesFeeling(language, reply)));
        features.put("words.own_response", flag(WordNotes.tellsOwnResponse(language, reply)));
        features.put("words.condoles", flag(WordNotes.condoles(language, reply)));
        features.put("words.them", Math.min(3, count(reply, THEM)) / 3.0);
        features.put("words.myself", Math.min(3, count(reply, MYSELF)) / 3.0);
        features.put("answered.heavy", flag(WordNotes.isHeavy(language, answered)));
        features.put("answered.feeling", flag(WordNotes.namesFeeling(language, answered)));
        features.put("answered.content", StrictMath.log1p(WordNotes.contentWords(language, answered)) / 3);
    }

    /** A feeling that is theirs, or none of theirs; and gladness, which is cheer beside grief and company beside joy. */
    private static void feelings(Map<String, Double> features, ReplyReading reading, Feelings feelings) {
        for (BasicEmotion emotion : BasicEmotion.values()) {
            features.put("answered." + emotion.code(), feelings.answered(emotion));
            features.put("reply." + emotion.code(), feelings.reply(emotion));
        }
        double glad = feelings.answered(BasicEmotion.JOY);
        double cheer = Math.max(
                reading.hearing().of(ReplyLabel.FALSE_CHEER), reading.hearing().of(ReplyLabel.PRAISE));
        features.put("feelings.match", feelings.match());
        features.put("feelings.cheer_to_the_glad", glad * cheer);
        features.put("feelings.joy_to_the_glad", glad * feelings.reply(BasicEmotion.JOY));
        features.put("feelings.joy_to_others", (1 - glad) * feelings.reply(BasicEmotion.JOY));
    }

    /** What counts only beside something else: a feeling that is theirs, warmth that says what it is about. */
    private static void together(Map<String, Double> features, ReplyReading reading) {
        double reflects = Math.max(
                surest(reading, MoveKind.COMPLEX_REFLECTION),
                Math.max(
                        surest(reading, MoveKind.SIMPLE_REFLECTION),
                        reading.hearing().of(ReplyLabel.REFLECTION)));
        double warm =
                Math.max(surest(reading, MoveKind.WARMTH), reading.hearing().of(ReplyLabel.WARMTH));
        double asks = Math.max(
                surest(reading, MoveKind.OPEN_QUESTION), reading.hearing().of(ReplyLabel.OPEN_QUESTION));
        double specific = reading.specificity();
        features.put("together.reflects_specific", reflects * specific);
        features.put("together.warm_specific", warm * specific);
        features.put("together.asks_specific", asks * specific);
        features.put("together.reflects_harm", reflects * reading.undertone().harm());
        features.put("together.asks_harm", asks * reading.undertone().harm());
        features.put("together.warm_reflects", warm * reflects);
    }

    private static double surest(ReplyReading reading, MoveKind kind) {
        return reading.moves().stream()
                .filter(move -> move.kind() == kind)
                .mapToDouble(Move::confidence)
                .max()
                .orElse(0);
    }

    private static double surest(ReplyReading reading, Misstep misstep) {
        return reading.missteps().stream()
                .filter(found -> found.misstep() == misstep)
                .mapToDouble(MisstepSpan::confidence)
                .max()
                .orElse(0);
    }

    private static double expected(MechanismLevel level) {
        List<Double> p = level.probabilities();
        return p.get(1) + 2 * p.get(2);
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }

    private static int count(String text, String pattern) {
        return count(text, Pattern.compile(pattern));
    }

    private static int count(String text, Pattern pattern) {
        return (int) pattern.matcher(text).results().count();
    }
}
