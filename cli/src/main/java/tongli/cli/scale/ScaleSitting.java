package tongli.cli.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleTexts;
import tongli.core.Blank;
import tongli.core.Language;

/** Asks the items one after the other. */
final class ScaleSitting {
    private final Scale scale;
    private final ScaleTexts texts;
    private final Language language;
    private final BufferedReader typed;
    private final PrintWriter screen;

    ScaleSitting(Scale scale, ScaleTexts texts, Language language, BufferedReader typed, PrintWriter screen) {
        this.scale = scale;
        this.texts = texts;
        this.language = language;
        this.typed = typed;
        this.screen = screen;
    }

    /**
     * The answers, one an item.
     *
     * @throws WorkFailed if the person stops, or what is typed cannot be read
     */
    List<OptionalInt> hold() {
        screen.println(texts.intro());
        help();
        List<OptionalInt> answers = new ArrayList<>();
        while (answers.size() < scale.items()) {
            int at = answers.size();
            screen.println();
            screen.println(say("asked", at + 1, scale.items(), texts.items().get(at)));
            screen.print("? ");
            screen.flush();
            String answer = next();
            switch (answer) {
                case "q" -> throw stopped();
                case "?" -> help();
                case "b" -> back(answers);
                default -> take(answer, answers);
            }
        }
        return answers;
    }

    private String next() {
        try {
            @Nullable String line = typed.readLine();
            if (line == null) {
                throw stopped();
            }
            return line.strip();
        } catch (IOException e) {
            throw new WorkFailed("the answers cannot be read; nothing was kept", e);
        }
    }

    private WorkFailed stopped() {
        return new WorkFailed(say("stopped"));
    }

    private void help() {
        for (int i = 0; i < texts.answers().size(); i++) {
            screen.println("  %d  %s".formatted(scale.low() + i, texts.answers().get(i)));
        }
        screen.println(say("ask"));
        screen.println(say("kept"));
    }

    private void back(List<OptionalInt> answers) {
        if (answers.isEmpty()) {
            screen.println(say("first"));
        } else {
            answers.remove(answers.size() - 1);
        }
    }

    private void take(String answer, List<OptionalInt> answers) {
        if (Blank.is(answer)) {
            answers.add(OptionalInt.empty());
        } else if (answer.matches("-?\\d{1,6}") && fits(Integer.parseInt(answer))) {
            answers.add(OptionalInt.of(Integer.parseInt(answer)));
        } else {
            screen.println(say("not_one", scale.low(), scale.high()));
        }
    }

    private boolean fits(int answer) {
        return answer >= scale.low() && answer <= scale.high();
    }

    private String say(String key, Object... parts) {
        return ScoreTable.say(language, key, parts);
    }
}
