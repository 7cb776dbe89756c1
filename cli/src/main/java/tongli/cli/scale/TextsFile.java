package tongli.cli.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleShelf;
import tongli.coaching.scale.ScaleTexts;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Language;

/** Where an operator puts the words of a scale, and what to do where nobody has. */
final class TextsFile {
    private TextsFile() {}

    static Path usual(Path data, Scale scale, Language language) {
        return new ScaleShelf(data).file(scale, language);
    }

    /**
     * @param named a file that was named in the call, if one was
     * @throws WorkFailed if there are no words, saying where to find them, or they cannot be used
     */
    static ScaleTexts read(@Nullable Path named, Path data, Scale scale, ReaderLanguage language) {
        Path file =
                named == null ? brought(data, scale, language).orElseThrow(() -> none(data, scale, language)) : named;
        try {
            return ScaleTexts.read(file.toString(), ScaleChoice.read(file), scale);
        } catch (InvalidYamlException e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<Path> brought(Path data, Scale scale, ReaderLanguage language) {
        Set<Language> wanted = new LinkedHashSet<>(Set.of(language.language()));
        if (language.asked().isEmpty()) {
            wanted.addAll(Set.of(Language.values()));
        }
        return wanted.stream()
                .map(one -> usual(data, scale, one))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static WorkFailed none(Path data, Scale scale, ReaderLanguage language) {
        Language told = language.language();
        return new WorkFailed(ScoreTable.say(
                told,
                "no_words",
                scale.name().in(told),
                scale.licence().in(told),
                scale.where(),
                usual(data, scale, told)));
    }
}
