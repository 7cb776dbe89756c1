package tongli.persona.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tongli.core.Utterance;
import tongli.persona.QuestionMark;
import tongli.persona.guard.Grounds;
import tongli.persona.guard.LineGuard;
import tongli.persona.guard.TooLong;
import tongli.persona.scenario.Scenario;

/** Makes briefs: what a writer needs for a turn, and nothing that the persona has not told. Safe for many threads. */
final class Briefs {

    /** So many lines of the talk are sent along. */
    static final int LAST = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；;])|(?<=\\.)\\s+");
    /** An author's examples of a voice are often things that the persona has yet to show. */
    private static final Pattern EXAMPLES = Pattern.compile("[（(:：].*");

    /** What is left of a quotation where a sentence ended in it. */
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[；;]$");

    private final LineGuard guard;

    Briefs(LineGuard guard) {
        this.guard = guard;
    }

    SpeakingBrief of(Cue cue) {
        Grounds grounds = cue.grounds();
        Scenario scenario = cue.scenario();
        List<Utterance> talk = cue.said().stream()
                .filter(line -> !line.speaker().equals(Utterance.SITUATION))
                .toList();
        String script = cue.turn().text();
        return new SpeakingBrief(
                scenario.language(),
                new SpeakingBrief.Character(
                        scenario.profile().name(),
                        scenario.profile().age(),
                        scenario.profile().pronoun(),
                        scenario.summary(),
                        scenario.learnerRole(),
                        voice(scenario, grounds)),
                cue.turn().behaviour(),
                StateWords.of(cue.turn().state(), scenario.language()),
                allowed(cue),
                script,
                cue.learner().orElse(""),
                talk.subList(Math.max(0, talk.size() - LAST), talk.size()),
                TooLong.most(scenario, script),
                QuestionMark.ends(script),
                canary(cue));
    }

    private static List<String> allowed(Cue cue) {
        List<String> facts = new ArrayList<>();
        cue.scenario()
                .topics()
                .forEach(topic -> topic.levels().stream()
                        .limit(cue.turn().state().told(topic.id()))
                        .forEach(level -> facts.add(level.fact())));
        return facts;
    }

    private List<String> voice(Scenario scenario, Grounds grounds) {
        return SENTENCE_END
                .splitAsStream(scenario.profile().voice())
                .map(sentence -> EXAMPLES.matcher(sentence).replaceAll(""))
                .map(sentence -> SIGNS.matcher(sentence).replaceAll("").strip())
                .filter(sentence -> sentence.length() > 1 && !guard.hints(sentence, grounds))
                .toList();
    }

    /** Nobody says it by chance; it need not be hard to guess, for whoever says it is refused. */
    private static String canary(Cue cue) {
        long mixed = cue.scenario().id().hashCode() * 31L + cue.turn().text().hashCode();
        mixed = (mixed + cue.said().size()) * 0x9E3779B97F4A7C15L;
        return String.format(Locale.ROOT, "zq%08xk", (mixed ^ (mixed >>> 29)) & 0xFFFFFFFFL);
    }
}
