package tongli.cli.drill;

import java.io.PrintWriter;
import java.util.Locale;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Explanation;
import tongli.practice.showing.Result;
import tongli.practice.showing.RoundReport;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShownWords;

/** A round in words, for people. */
final class WordTelling implements PerceiveTelling {

    private static final Sentences SENTENCES = Sentences.beside(WordTelling.class, "drill");

    private final ScenarioLibrary people;
    private final PrintWriter screen;
    private final Language language;
    private final VoiceFiles files;
    private final ShownWords words;

    WordTelling(ScenarioLibrary people, PrintWriter screen, Language language, VoiceFiles files) {
        this.people = people;
        this.screen = screen;
        this.language = language;
        this.files = files;
        this.words = new ShownWords(language);
    }

    @Override
    public void shown(Showing showing, int count) {
        String name = people.find(showing.dealt().person(), language)
                .map(scenario -> scenario.profile().called())
                .orElse("");
        screen.println();
        screen.println(say("at", showing.number(), count));
        screen.println(say("says", name, showing.dealt().line()));
        if (showing.channel().hasFace()) {
            screen.println(say("face", words.face(showing.actionUnits())));
        }
        if (showing.channel().hasVoice()) {
            screen.println(say("voice", files.of(showing.number())));
        }
        screen.flush();
    }

    @Override
    public void ask() {
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < NamedLine.NUMBERED.size(); i++) {
            choices.append(i + 1)
                    .append(' ')
                    .append(words.feeling(NamedLine.NUMBERED.get(i)))
                    .append("  ");
        }
        screen.println(choices.toString().strip());
        askAgain();
    }

    @Override
    public void askAgain() {
        screen.print(say("ask") + " ");
        screen.flush();
    }

    @Override
    public void result(Result result) {
        Explanation why = Explanation.of(result, language);
        screen.println(say(result.isRight() ? "right" : "wrong", result.score()));
        screen.println(why.gaveAway());
        why.apart().ifPresent(screen::println);
        why.strength().ifPresent(screen::println);
        screen.flush();
    }

    @Override
    public void report(RoundReport report) {
        screen.println();
        screen.println(say("right_of", report.right(), report.results().size(), report.score()));
        screen.println(say("unbiased", number(report.unbiasedHitRate())));
        for (BasicEmotion shown : BasicEmotion.values()) {
            for (BasicEmotion named : BasicEmotion.values()) {
                int times = report.confusions().count(shown, named);
                if (shown != named && times > 0) {
                    screen.println(say("taken_for", words.feeling(shown), words.feeling(named), times));
                }
            }
        }
        report.byStrength()
                .forEach((strength, hits) ->
                        screen.println(say("at_strength", number(strength), hits.right(), hits.shown())));
        report.threshold().ifPresent(threshold -> screen.println(say("threshold", number(threshold))));
        screen.println(report.advice());
        screen.flush();
    }

    @Override
    public void remark(String message) {
        screen.println("tongli: " + message);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String say(String key, Object... parts) {
        return SENTENCES.say(language, key).formatted(parts);
    }
}
