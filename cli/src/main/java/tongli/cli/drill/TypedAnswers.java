package tongli.cli.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.core.Language;

/** Answers that somebody types; {@code q} stops. */
final class TypedAnswers implements AnswerSource {

    private final BufferedReader typed;
    private final PerceiveTelling telling;
    private final Language language;

    TypedAnswers(BufferedReader typed, PerceiveTelling telling, Language language) {
        this.typed = typed;
        this.telling = telling;
        this.language = language;
    }

    @Override
    public Optional<NamedLine> next() {
        telling.ask();
        while (true) {
            @Nullable String line = line();
            if (line == null || line.strip().equals("q")) {
                return Optional.empty();
            }
            Optional<NamedLine> answer = Blank.is(line) ? Optional.empty() : NamedLine.parse(line, language);
            if (answer.isPresent()) {
                return answer;
            }
            telling.askAgain();
        }
    }

    private @Nullable String line() {
        try {
            return typed.readLine();
        } catch (IOException e) {
            throw new WorkFailed("the answers cannot be read", e);
        }
    }

    @Override
    public Optional<String> remark(int left) {
        return Optional.empty();
    }
}
