package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModel;
import tongli.perception.text.TextPair;

/**
 * Bytes must read what floats read, on any processor: those without VNNI once overflowed, and Chinese harm went unseen on
 * them.
 */
class ReplyPrecisionTest {
    private static final double MOST_ON_AVERAGE = 0.015;

    @ParameterizedTest
    @EnumSource(Language.class)
    void bytesReadWhatFloatsRead(Language language) throws IOException {
        String name = "reply/" + language.code() + ".safetensors";
        byte[] model = Resources.bytes(name);
        GraphCache none = new GraphCache(Optional.empty());
        try (TaskModel floats = TaskModel.open(name, model, Precision.FP32, none);
                TaskModel bytes = TaskModel.open(name, model, Precision.INT8, none)) {
            double sum = 0;
            int count = 0;
            for (TextPair pair : pairs(language)) {
                double[] exact = probabilities(floats, pair);
                double[] near = probabilities(bytes, pair);
                for (int i = 0; i < exact.length; i++) {
                    sum += Math.abs(exact[i] - near[i]);
                    count++;
                }
            }
            assertThat(sum / count).isLessThan(MOST_ON_AVERAGE);
        }
    }

    private static double[] probabilities(TaskModel model, TextPair pair) {
        var head = model.file().heads().get(0);
        float[] logits = model.logitsOfPairs(List.of(pair)).get(0)[0];
        return head.task().kind().probabilities(logits, head.temperature());
    }

    private static List<TextPair> pairs(Language language) {
        return language == Language.ZH
                ? List.of(
                        new TextPair("我把店盘出去了，十一年，今天最后一天。", "多大点事，换个地方再开呗。"),
                        new TextPair("我把店盘出去了，十一年，今天最后一天。", "卷帘门拉下来那一下，手舍不得松吧。"),
                        new TextPair("她说我做的饭咸，我就不做了。", "你这就是太敏感了，别往心里去。"),
                        new TextPair("没事，都过去了。", "对了你上次说的那个充电器多少钱来着？"),
                        new TextPair("我爸不认得我了。", "要不你带他去公园走走，多晒太阳。"))
                : List.of(
                        new TextPair(
                                "I sold the shop. Eleven years, and today was the last.", "Plenty more shops, eh?"),
                        new TextPair(
                                "I sold the shop. Eleven years, and today was the last.",
                                "Eleven years, and you turned the sign round yourself."),
                        new TextPair(
                                "She said my cooking's salty so I stopped.", "You're far too sensitive, you know."),
                        new TextPair("It's fine. It's done now.", "By the way, what did that charger cost you?"),
                        new TextPair(
                                "Dad doesn't know me any more.", "You should take him to the park, get some sun."));
    }
}
