package tongli.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vosk.Model;
import org.vosk.Recognizer;
import tongli.core.Language;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.sound.SampleStream;
import tongli.perception.voice.sound.SixteenBits;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.SpokenWord;
import tongli.perception.voice.speech.Transcript;

/** Owns a model of Vosk. Each call has a recogniser of its own; safe for many threads. */
final class VoskRecogniser implements Recogniser {
    private final Language language;
    private final Model model;

    VoskRecogniser(Language language, Model model) {
        this.language = language;
        this.model = model;
    }

    @Override
    public String name() {
        return VoskProvider.NAME;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Transcript transcribe(SampleStream sound) throws IOException {
        List<SpokenWord> words = new ArrayList<>();
        try (Recognizer recognizer = new Recognizer(model, MonoSound.RATE_HZ)) {
            recognizer.setWords(true);
            for (float[] samples = sound.next(); samples.length > 0; samples = sound.next()) {
                if (recognizer.acceptWaveForm(SixteenBits.of(samples), samples.length)) {
                    words.addAll(VoskResult.words(recognizer.getResult()));
                }
            }
            words.addAll(VoskResult.words(recognizer.getFinalResult()));
        }
        return new Transcript(name(), language, words);
    }

    @Override
    public void close() {
        model.close();
    }
}
