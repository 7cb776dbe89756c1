package tongli.server;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.practice.Given;

/** Takes until it is let go on for one text, and no time for any other. */
record SlowEncoder(CountDownLatch goOn) implements SentenceEncoder {

    static final String SLOW = "This one takes long.";

    @Override
    public List<float[]> encodeAll(List<String> texts, Language language) {
        if (texts.stream().anyMatch(text -> text.contains(SLOW))) {
            try {
                goOn.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        return Given.PARTS.encoder().encodeAll(texts, language);
    }
}
