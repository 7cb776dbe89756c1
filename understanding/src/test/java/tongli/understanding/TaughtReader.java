package tongli.understanding;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import tongli.core.Language;
import tongli.core.Utterance;

/** For tests of what rules and model read together in a reply to one line; the model is opened once a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TaughtReader {
    private final BundledReplyReader reader =
            new BundledReplyReader(Optional.empty(), Optional.of(ReplyModel.bundled()));

    @AfterAll
    void close() {
        reader.close();
    }

    final ReplyReading read(Language language, String line, String reply) {
        return reader.read(new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, line)), reply));
    }
}
