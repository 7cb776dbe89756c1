package tongli.camp.esconv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.core.Strategy;

/**
 * What a supporter's line is as a response of the camp. ESConv names the strategy; how deep it goes is told by plain rules over English words,
 * and what it is about is taken to be the topic at hand. Its <em>suggestions or information</em> is a suggestion where the other is told to do
 * something. Stateless.
 */
final class Named {
    private static final Pattern OPEN = Pattern.compile(
            "\\b(what|how|why|tell me|can you (say|describe|explain)|could you (say|describe|explain))\\b");
    private static final Pattern FORMULA =
            Pattern.compile("\\bi (can |do |totally |completely |really |fully )*(understand|hear you|know how)\\b");
    private static final Pattern TOLD_TO_DO = Pattern.compile(
            "\\b(you (could|can|should|might|may|need to|have to)|try|maybe you|have you (tried|thought|considered)|why don't you|i (would|'d) "
                    + "(suggest|recommend|advise))\\b");
    private static final Pattern ASKS_LEAVE =
            Pattern.compile("\\b(would you like|can i suggest|may i suggest|could i suggest|would it help if)\\b");
    private static final Pattern GUESSES = Pattern.compile(
            "\\b(sounds like|seems like|it seems|you must|must (be|feel|have)|i imagine|i can imagine)\\b");
    private static final int LONG_STORY = 30;

    private Named() {}

    /** Empty where the strategy stands for nothing that a policy can do, or is none that is known. */
    static Optional<Response> response(SupportTurn turn) {
        String text = turn.text().toLowerCase(Locale.ROOT).replace(" ' ", "'").replace('’', '\'');
        boolean asks = text.contains("?");
        return turn.strategy().flatMap(name -> switch (name.toLowerCase(Locale.ROOT)) {
            case "question", "questions" ->
                of(Strategy.QUESTION, OPEN.matcher(text).find() ? Depth.PLAIN : Depth.GENERIC);
            case "restatement or paraphrasing" -> of(Strategy.RESTATEMENT, asks ? Depth.DEEP : Depth.PLAIN);
            case "reflection of feelings" ->
                of(
                        Strategy.REFLECTION_OF_FEELINGS,
                        GUESSES.matcher(text).find()
                                ? Depth.DEEP
                                : FORMULA.matcher(text).find() ? Depth.GENERIC : Depth.PLAIN);
            case "self-disclosure" ->
                of(
                        Strategy.SELF_DISCLOSURE,
                        asks ? Depth.DEEP : text.split("\\s+").length > LONG_STORY ? Depth.GENERIC : Depth.PLAIN);
            case "affirmation and reassurance" -> of(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.PLAIN);
            case "providing suggestions or information", "providing suggestions", "information" ->
                ASKS_LEAVE.matcher(text).find()
                        ? of(Strategy.PROVIDING_SUGGESTIONS, Depth.PLAIN)
                        : of(
                                TOLD_TO_DO.matcher(text).find() ? Strategy.PROVIDING_SUGGESTIONS : Strategy.INFORMATION,
                                Depth.GENERIC);
            default -> Optional.empty();
        });
    }

    private static Optional<Response> of(Strategy strategy, Depth depth) {
        return Optional.of(new Response(strategy, depth, About.STAY));
    }
}
