package tongli.cli.operate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.practice.correction.CorrectionKind;

/** Which corrections. A mixin for commands. */
final class FeedbackChoice {
    @Option(
            names = "--kind",
            paramLabel = "reading|score|wording",
            description = "What is put right (default: every kind).")
    private @Nullable CorrectionKind kind;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Only those in this language (default: both).")
    private @Nullable Language language;

    Optional<CorrectionKind> kind() {
        return Optional.ofNullable(kind);
    }

    Optional<Language> language() {
        return Optional.ofNullable(language);
    }
}
