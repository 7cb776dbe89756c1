package tongli.learning.continual;

import java.util.ArrayList;
import java.util.List;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;
import tongli.perception.text.EncoderTokenizer;

/**
 * A text of a stream as a network learns it.
 *
 * @param task of which it is
 * @param row its place among the training texts of its task
 * @param label its place among the stream's labels
 * @param person whose it is; empty where nobody says
 */
public record StreamText(int task, int row, int label, String person, Tokens tokens) {

    /** Those of a task, in order. @param limit longest text in tokens */
    static List<StreamText> of(
            List<StreamLine> lines, int task, StreamHeads heads, EncoderTokenizer tokenizer, int limit) {
        List<TaskText> texts = texts(lines, task, heads);
        List<Tokens> tokens = Tokens.of(texts, tokenizer, limit);
        List<StreamText> all = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            all.add(new StreamText(
                    task, row, lines.get(row).label(), lines.get(row).person(), tokens.get(row)));
        }
        return all;
    }

    /** The same as a reader takes them. */
    static List<TaskText> texts(List<StreamLine> lines, int task, StreamHeads heads) {
        return lines.stream()
                .map(line -> new TaskText("", line.text(), heads.targets(task, line.label()), 1))
                .toList();
    }

    /** What each head ought to answer. */
    public List<float[]> targets() {
        return tokens.of().targets();
    }

    static List<Tokens> tokens(List<StreamText> texts) {
        return texts.stream().map(StreamText::tokens).toList();
    }

    static List<TaskText> taskTexts(List<StreamText> texts) {
        return texts.stream().map(text -> text.tokens().of()).toList();
    }
}
