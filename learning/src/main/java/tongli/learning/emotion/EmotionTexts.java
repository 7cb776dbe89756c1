package tongli.learning.emotion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.NearDuplicates;

/**
 * The texts of one language, training texts that nearly repeat a tuning text left out.
 *
 * @param training each text once, whatever {@link EmotionSet#times} says
 * @param tuning by set, in the sets' order; only those that have a tuning part
 * @param dropped how many near duplicates were left out
 * @param trainSha256 of the training files, joined by commas
 * @param devSha256 of the tuning files, joined by commas
 */
public record EmotionTexts(
        List<EmotionText> training,
        Map<EmotionSet, List<EmotionText>> tuning,
        int dropped,
        String trainSha256,
        String devSha256) {

    /** @throws IOException if a set is missing or malformed */
    public static EmotionTexts read(EmotionSet.Folders folders, Language language) throws IOException {
        Map<EmotionSet, List<EmotionText>> tuning = new EnumMap<>(EmotionSet.class);
        List<String> kept = new ArrayList<>();
        List<String> devSums = new ArrayList<>();
        for (EmotionSet set : EmotionSet.of(language)) {
            EmotionSet.Part dev = set.dev(folders);
            devSums.addAll(dev.sha256());
            if (!dev.texts().isEmpty()) {
                tuning.put(set, dev.texts());
                dev.texts().forEach(text -> kept.add(text.text()));
            }
        }
        NearDuplicates duplicates = new NearDuplicates(kept);
        List<EmotionText> training = new ArrayList<>();
        List<String> trainSums = new ArrayList<>();
        int all = 0;
        for (EmotionSet set : EmotionSet.of(language)) {
            EmotionSet.Part train = set.train(folders);
            trainSums.addAll(train.sha256());
            all += train.texts().size();
            train.texts().stream()
                    .filter(text -> !duplicates.isNear(text.text()))
                    .forEach(training::add);
        }
        return new EmotionTexts(
                training, tuning, all - training.size(), String.join(",", trainSums), String.join(",", devSums));
    }
}
