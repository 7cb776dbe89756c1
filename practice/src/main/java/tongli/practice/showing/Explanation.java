package tongli.practice.showing;

import java.util.Optional;
import tongli.core.Language;
import tongli.expression.Prosody;

/**
 * What is said of a name as soon as it was given.
 *
 * @param gaveAway what showed the feeling, from the very movements that were shown
 * @param apart how to tell it from what it was taken for; empty where it was named
 * @param strength that it was named stronger or weaker than it was; empty where it was not, or the feeling was not named
 */
public record Explanation(String gaveAway, Optional<String> apart, Optional<String> strength) {

    public static Explanation of(Result result, Language language) {
        ShownWords words = new ShownWords(language);
        Showing showing = result.showing();
        Optional<String> apart = result.isRight()
                ? Optional.empty()
                : Optional.of(new Apart(language)
                        .say(showing.feeling(), result.named().feeling(), showing.channel()));
        return new Explanation(gaveAway(showing, words, language), apart, strength(result, words));
    }

    private static String gaveAway(Showing showing, ShownWords words, Language language) {
        Channel channel = showing.channel();
        Prosody prosody = showing.prosody();
        String face = channel.hasFace()
                ? words.say("gave.face")
                        .replace("{moves}", words.face(showing.actionUnits()))
                        .replace("{feeling}", words.feeling(showing.feeling()))
                : "";
        String voice = channel.hasVoice()
                ? words.say(showing.dealt().isMixed() ? "gave.mixed" : "gave.voice")
                        .replace("{moves}", words.voice(prosody))
                        .replace("{feeling}", words.feeling(showing.dealt().voice()))
                : "";
        String between = language == Language.ZH || face.isEmpty() || voice.isEmpty() ? "" : " ";
        return face + between + voice;
    }

    private static Optional<String> strength(Result result, ShownWords words) {
        long truth = Math.round(result.showing().toldStrength());
        int named = result.named().strength();
        return !result.isRight() || truth == 0 || truth == named
                ? Optional.empty()
                : Optional.of(words.say("strength")
                        .replace("{truth}", words.say("s" + truth))
                        .replace("{named}", words.say("s" + named)));
    }
}
