package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.BundledAssessor;
import tongli.core.Language;
import tongli.learning.coaching.ExchangeReader;
import tongli.learning.coaching.RatedExchange;
import tongli.learning.coaching.RatedFile;
import tongli.learning.coaching.RatingTrainer;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.engine.PersonaEngine;
import tongli.understanding.BundledReplyReader;

/** The readers that the coach has, for commands that teach or judge it. Owns them; close it. */
final class CoachReaders implements AutoCloseable {
    private final OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
    private final BundledReplyReader replies = new BundledReplyReader(encoder);
    private final TextEmotionReader emotions = TextEmotionReader.bundled();

    BundledReplyReader replies() {
        return replies;
    }

    TextEmotionReader emotions() {
        return emotions;
    }

    /** The coach over them. */
    BundledAssessor assessor() {
        return new BundledAssessor(replies, emotions);
    }

    /** The simulated people's engine over them. */
    PersonaEngine people() {
        return new PersonaEngine(encoder);
    }

    /** @throws WorkFailed if a file cannot be read, or holds another language */
    List<RatingTrainer.Row> rows(List<Path> files, Language language) {
        List<RatedExchange> exchanges = new ArrayList<>();
        for (Path file : files) {
            exchanges.addAll(exchanges(file, language));
        }
        return new ExchangeReader(replies, emotions).read(exchanges);
    }

    private static List<RatedExchange> exchanges(Path file, Language language) {
        try {
            List<RatedExchange> exchanges = RatedFile.read(file);
            exchanges.stream()
                    .filter(one -> one.language() != language)
                    .findFirst()
                    .ifPresent(other -> {
                        throw new WorkFailed("%s: the exchange \"%s\" is in %s; --lang says %s"
                                .formatted(file, other.id(), other.language().code(), language.code()));
                    });
            return exchanges;
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        emotions.close();
        replies.close();
        encoder.close();
    }
}
