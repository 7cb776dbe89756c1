package tongli.cli.practice;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import tongli.persona.speech.LineWriter;
import tongli.persona.speech.NoLineException;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.SpeakingBrief;

/** Says once that a language model gives no line, for the author's take their place without a word. Safe for many threads. */
final class TellingWriter implements LineWriter {
    private final LineWriter inner;
    private final PrintWriter err;
    private final AtomicBoolean told = new AtomicBoolean();

    TellingWriter(LineWriter inner, PrintWriter err) {
        this.inner = inner;
        this.err = err;
    }

    @Override
    public Draft write(SpeakingBrief brief) throws NoLineException {
        try {
            return inner.write(brief);
        } catch (NoLineException none) {
            if (told.compareAndSet(false, true)) {
                err.printf(
                        "tongli: the language model (%s at %s) gives no line (%s); the author's are said instead."
                                + " tongli doctor says how it is.%n",
                        voice().model(), voice().host(), none.reason().code());
                err.flush();
            }
            throw none;
        }
    }

    @Override
    public OutsideVoice voice() {
        return inner.voice();
    }
}
