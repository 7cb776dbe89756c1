package tongli.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.Example;
import tongli.learning.corpus.HeadTask;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.head.FeatureStore;
import tongli.learning.head.TrainingRow;
import tongli.perception.text.HashedNgrams;

/**
 * The rows of one language and task, training texts that nearly repeat a tuning text left out.
 *
 * @param tuning one list a set that has a tuning part, in the order of {@code tuningSets}
 * @param dropped how many near duplicates were left out
 */
record EmotionRows(
        List<TrainingRow> training,
        List<List<TrainingRow>> tuning,
        List<EmotionSet> tuningSets,
        int dropped,
        String trainSha256,
        String devSha256) {

    static EmotionRows read(Path data, HeadTask task, Language language, int wideBits, FeatureStore store)
            throws IOException {
        List<EmotionSet> sets = EmotionSet.of(language);
        List<Example> kept = new ArrayList<>();
        for (EmotionSet set : sets) {
            kept.addAll(set.dev(data, task).examples());
        }
        NearDuplicates duplicates = new NearDuplicates(kept);
        HashedNgrams ngrams = new HashedNgrams(language, wideBits);
        List<TrainingRow> training = new ArrayList<>();
        List<List<TrainingRow>> tuning = new ArrayList<>();
        List<EmotionSet> tuningSets = new ArrayList<>();
        List<String> trainSums = new ArrayList<>();
        List<String> devSums = new ArrayList<>();
        int dropped = 0;
        for (int domain = 0; domain < sets.size(); domain++) {
            EmotionSet set = sets.get(domain);
            EmotionSet.Part train = set.train(data, task);
            List<Example> fresh = duplicates.without(train.examples());
            dropped += train.examples().size() - fresh.size();
            trainSums.addAll(train.sha256());
            // polarity uses every text of a set, basic perhaps fewer: both share one file of features
            training.addAll(rows(fresh, set.train(data, HeadTask.POLARITY), domain, set, language, ngrams, store));
            EmotionSet.Part dev = set.dev(data, task);
            devSums.addAll(dev.sha256());
            if (!dev.examples().isEmpty()) {
                tuningSets.add(set);
                tuning.add(
                        rows(dev.examples(), set.dev(data, HeadTask.POLARITY), domain, set, language, ngrams, store));
            }
        }
        return new EmotionRows(
                training, tuning, tuningSets, dropped, String.join(",", trainSums), String.join(",", devSums));
    }

    private static List<TrainingRow> rows(
            List<Example> examples,
            EmotionSet.Part all,
            int domain,
            EmotionSet set,
            Language language,
            HashedNgrams ngrams,
            FeatureStore store)
            throws IOException {
        List<String> texts = all.examples().stream().map(Example::text).toList();
        float[][] features = store.features(texts, language);
        Map<String, float[]> byText = new HashMap<>();
        for (int i = 0; i < features.length; i++) {
            byText.putIfAbsent(texts.get(i), features[i]);
        }
        List<TrainingRow> rows = new ArrayList<>();
        for (Example example : examples) {
            float[] found = byText.get(example.text());
            if (found == null) {
                throw new AssertionError("polarity holds every text of " + set.id());
            }
            rows.add(new TrainingRow(example, found, ngrams.of(example.text()), domain, set.weight()));
        }
        return rows;
    }
}
