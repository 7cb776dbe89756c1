package tongli.perception.emotion;

import java.util.List;
import tongli.core.ModelId;

/** What puts out the logits that {@link EmotionHeads} reads, of texts of one language. Safe for many threads. */
interface EmotionLogits {
    EmotionHeads heads();

    ModelId id();

    /** Of one text, one array a head; they hang on nothing but the text. */
    List<float[]> logits(String text);

    /** Of texts that belong together, such as variants of one text; one list a text. */
    List<List<float[]>> logitsTogether(List<String> texts);
}
