package tongli.expression.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.core.Language;

/**
 * Says what the mouth does while a line is spoken: by Hanyu Pinyin for Chinese, and for English by the phonemes that
 * eSpeak NG finds, or by rough rules of spelling where it is not installed. Safe for many threads.
 */
public final class Visemes {

    private static final String ENGLISH = "en";

    private final Optional<Program> phonemes;

    private Visemes(Optional<Program> phonemes) {
        this.phonemes = phonemes;
    }

    /** @param searchPath folders to look for eSpeak NG in, as the environment's {@code PATH} */
    public static Visemes onPath(String searchPath) {
        return new Visemes(Program.find(EspeakVoice.PROGRAM, searchPath));
    }

    /**
     * The mouth's way through a line, on the sound of it: it rests where the sound is silent, and ends where the sound does.
     *
     * @return by time, from 0 on, two in a row never alike; the last is {@link MouthShape#REST}
     * @throws SpeechFailed if eSpeak NG does not answer
     */
    public List<Viseme> of(SpokenLine line, Wav sound) {
        return MouthTrack.on(Stretch.of(sound), phrases(line));
    }

    /** The same where there is no sound to be measured: as long as people usually take for it. */
    public List<Viseme> estimated(SpokenLine line) {
        return MouthTrack.estimated(
                phrases(line),
                Phrase.of(line).stream().map(Phrase::after).toList(),
                line.prosody().rate(),
                line.prosody().pauses());
    }

    private List<List<Gesture>> phrases(SpokenLine line) {
        List<Phrase> phrases = Phrase.of(line);
        List<List<Gesture>> english = english(phrases.stream()
                .filter(phrase -> phrase.language() == Language.EN)
                .map(Phrase::words)
                .toList());
        List<List<Gesture>> gestures = new ArrayList<>(phrases.size());
        int next = 0;
        for (Phrase phrase : phrases) {
            gestures.add(
                    phrase.language() == Language.EN
                            ? english.get(next++)
                            : PinyinGestures.of(PinyinSpelling.of(phrase.words())));
        }
        return gestures;
    }

    /** One run for all; eSpeak NG writes a line for each part, unless one is longer than it likes. */
    private List<List<Gesture>> english(List<String> phrases) {
        if (phrases.isEmpty() || phonemes.isEmpty()) {
            return phrases.stream().map(LetterGestures::of).toList();
        }
        byte[] written = phonemes.get()
                .run(
                        List.of("-q", "--ipa", "--stdin", "-b", "1", "-v", ENGLISH),
                        phrases.stream().map(words -> words + ".\n\n").collect(Collectors.joining()));
        List<String> lines = new String(written, StandardCharsets.UTF_8)
                .lines()
                .filter(one -> !one.isBlank())
                .toList();
        return lines.size() == phrases.size()
                ? lines.stream().map(PhonemeGestures::of).toList()
                : phrases.stream().map(LetterGestures::of).toList();
    }
}
