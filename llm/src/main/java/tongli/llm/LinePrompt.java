package tongli.llm;

import java.util.List;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.core.Utterance;
import tongli.perception.privacy.Masking;
import tongli.persona.speech.SpeakingBrief;

/**
 * What a model is told for a line.
 *
 * @param system who it is and the rules
 * @param user the talk, the learner's words and the script, each as data
 * @param rules the part of {@code system} that tells nothing of the persona and must not come back
 */
record LinePrompt(String system, String user, String rules) {

    private static final Sentences WORDS = Sentences.beside(LinePrompt.class, "prompt");

    /** @param masking by which names and numbers of the talk stay here */
    static LinePrompt of(SpeakingBrief brief, Masking masking) {
        Language language = brief.language();
        String who = WORDS.say(language, "who")
                .replace(
                        "{behaviour}",
                        WORDS.say(language, "behaviour." + brief.behaviour().code()))
                .replace("{pronoun}", brief.persona().pronoun())
                .replace("{age}", String.valueOf(brief.persona().age()))
                .replace("{name}", brief.persona().name())
                .replace("{situation}", brief.persona().situation())
                .replace("{listener}", brief.persona().listener())
                .replace("{voice}", list(brief.persona().voice(), language))
                .replace("{feeling}", list(brief.feeling(), language))
                .replace("{allowed}", list(brief.allowed(), language));
        String rules = WORDS.say(language, "rules")
                .replace("{longest}", String.valueOf(brief.longest()))
                .replace("{question}", WORDS.say(language, brief.mustAsk() ? "question.must" : "question.none"))
                .replace("{canary}", brief.canary());
        return new LinePrompt(who + "\n\n" + rules, user(brief, masking), rules);
    }

    private static String user(SpeakingBrief brief, Masking masking) {
        Language language = brief.language();
        StringBuilder user = new StringBuilder();
        if (!brief.talk().isEmpty()) {
            user.append(WORDS.say(language, "before")).append('\n');
            for (Utterance line : brief.talk()) {
                String speaker = line.speaker().equals(Utterance.PERSONA) ? "you" : "they";
                user.append(WORDS.say(language, speaker))
                        .append(Quoted.of(masking.mask(line.text(), language).text()))
                        .append('\n');
            }
            user.append('\n');
        }
        return user.append(WORDS.say(language, "now"))
                .append(Quoted.of(masking.mask(brief.learner(), language).text()))
                .append("\n\n")
                .append(WORDS.say(language, "script"))
                .append(Quoted.of(brief.script()))
                .append("\n\n")
                .append(WORDS.say(language, "speak"))
                .toString();
    }

    private static String list(List<String> sentences, Language language) {
        return sentences.isEmpty() ? WORDS.say(language, "none") : "- " + String.join("\n- ", sentences);
    }
}
