package tongli.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.core.Require;

/**
 * How many short sentences a reader reads in a second, one by one and in batches, measured after a warm-up. Each sentence
 * carries a number, so that nothing is read twice.
 */
public final class ReaderSpeed {
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private static final List<String> CHINESE = List.of(
            "今天第%d次想起外婆，心里还是空落落的。",
            "第%d号窗口排了一下午的队，最后说材料不全，气得我不想说话", "终于把第%d章写完了，晚上请自己吃顿好的！", "%d路公交又没等到，只好走回来。", "明天第%d轮面试，紧张得睡不着，你说我行吗？");
    private static final List<String> ENGLISH = List.of(
            "Day %d without her and the house is still too quiet.",
            "I queued at counter %d all afternoon and then they sent me home, I'm fuming",
            "Chapter %d is finally done, dinner is on me tonight!",
            "Bus %d never came, so I walked.",
            "Round %d of the interviews is tomorrow and I can't sleep, do you think I'll be OK?");

    private ReaderSpeed() {}

    /**
     * @param batch sentences read at once, at least 1
     * @param seconds how long to measure
     * @param nanoTime such as {@link System#nanoTime}
     * @return sentences a second
     */
    public static double sentencesPerSecond(
            EmotionReader reader, Language language, int batch, double seconds, LongSupplier nanoTime) {
        Require.inRange("batch", batch, 1, 10_000);
        Require.inRange("seconds", seconds, 0.1, 3600);
        int next = batch * 1_000_000;
        long warm = nanoTime.getAsLong() + WARM_UP_NANOS;
        while (nanoTime.getAsLong() < warm) {
            reader.readAll(sentences(language, next, batch));
            next += batch;
        }
        long start = nanoTime.getAsLong();
        long end = start + (long) (seconds * 1e9);
        int read = 0;
        while (nanoTime.getAsLong() < end) {
            reader.readAll(sentences(language, next, batch));
            next += batch;
            read += batch;
        }
        return read / ((nanoTime.getAsLong() - start) / 1e9);
    }

    private static List<EmotionQuery> sentences(Language language, int from, int batch) {
        List<String> forms = language == Language.ZH ? CHINESE : ENGLISH;
        List<EmotionQuery> queries = new ArrayList<>(batch);
        for (int i = 0; i < batch; i++) {
            String text = forms.get((from + i) % forms.size()).formatted((from + i) % 100_000);
            queries.add(EmotionQuery.of(text).in(language));
        }
        return queries;
    }
}
