package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Line;

/**
 * Puts a short beginning before a line where it answers what the learner did: an assent only to what is true, a hedge
 * only after a yes-or-no question, a turn of the talk only where it turns. One a turn.
 */
final class Leads {

    /** A beginning that nothing asks for comes this often: each time, it would be a tic. */
    private static final double CHANCE = 0.4;

    /** Lines that begin so answer by themselves. */
    private static final Pattern ANSWERS = Pattern.compile(
            "^(yeah|yes|no|nope|not|oh|well|mm|hm|right|ha|ok|god|so|anyway|basically)\\b.*|^[嗯哦没不对唉啊行是还都…].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Situation now;

    Leads(Situation now) {
        this.now = now;
    }

    /** A line that turns to another topic by itself. */
    String turning(Line line) {
        return led("turning", line, 1);
    }

    /** A line that tells a level for the first time: an answer in itself, except to a promise. */
    String telling(Line line, int level) {
        if (now.perception().step().isPresent()) {
            return led("cared", line, 1);
        }
        String pool = pool(level);
        return led(pool.equals("hedged") ? "" : pool, line, ownsFault() ? 1 : CHANCE);
    }

    /** A line that stays where the talk is; neither a yes-or-no question nor an apology must be passed over. */
    String staying(Line line, int told) {
        String pool = pool(told);
        boolean owed = now.perception().asked().wantsYesOrNo() || ownsFault();
        return led(pool, line, owed ? 1 : CHANCE);
    }

    String correcting(Line line) {
        return led("wrong", line, CHANCE);
    }

    /** A beginning that stands alone. */
    Optional<Line> alone(String pool) {
        return now.lines().pick(now.scenario().pools().leads().getOrDefault(pool, List.of()));
    }

    /** @param told how deep the talk is: nobody assents to what they have not told */
    private String pool(int told) {
        boolean meets =
                now.perception().met().plainly() && now.perception().met().level() <= told;
        return switch (now.appraisal().leading().impact()) {
            case SPECIFIC_REFLECTION, COMPLEX_REFLECTION ->
                meets && now.perception().asked() != QuestionForm.WH ? "heard" : hedge();
            case OPEN_QUESTION -> now.perception().asked().wantsYesOrNo() ? "hedged" : "asked";
            case AFFIRMATION -> "affirmed";
            case OWNING -> "owned";
            case PERMISSION -> "permission";
            case AUTONOMY -> "allowed";
            case WAITING, WAITING_AFTER_HEAVY -> "waited";
            case SELF_DISCLOSURE -> "shared";
            case PRACTICAL_CARE -> "cared";
            case WARMTH -> "warmed";
            case NORMALISING -> "normalised";
            default -> meets && now.perception().asked().wantsYesOrNo() ? "heard" : hedge();
        };
    }

    private boolean ownsFault() {
        return now.appraisal().leading().impact() == Impact.OWNING;
    }

    private String hedge() {
        return now.perception().asked().wantsYesOrNo() ? "hedged" : "";
    }

    private String led(String pool, Line line, double chance) {
        if (pool.isEmpty()
                || ANSWERS.matcher(line.say()).matches()
                || !now.lines().chance(chance)) {
            return line.say();
        }
        return alone(pool)
                .map(lead -> Joining.joined(now.scenario().language(), lead.say(), line.say()))
                .orElse(line.say());
    }
}
