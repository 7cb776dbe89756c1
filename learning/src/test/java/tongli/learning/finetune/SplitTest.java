package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void allAnswersToALineFallOnOneSideAndOneLineInTenTunes() {
        List<TaskText> texts = new ArrayList<>();
        for (int answer = 0; answer < 3; answer++) {
            for (int line = 1; line <= 20; line++) {
                texts.add(text("Line " + line, "Answer " + line + "/" + answer));
            }
        }
        Split<TaskText> split = Split.of(texts, Split::group);
        assertThat(split.tuning())
                .extracting(TaskText::before)
                .containsExactly("Line 10", "Line 20", "Line 10", "Line 20", "Line 10", "Line 20");
        assertThat(split.training()).hasSize(54).extracting(TaskText::before).doesNotContain("Line 10", "Line 20");
    }

    @Test
    void aTextThatAnswersNothingIsAGroupOfItsOwnWithItsCopies() {
        List<TaskText> texts = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            texts.add(text(i % 2 == 0 ? "" : "\u200b", "Text " + i));
        }
        texts.add(text("", "Text 10"));
        assertThat(Split.of(texts, Split::group).tuning())
                .extracting(TaskText::text)
                .containsExactly("Text 10", "Text 10");
    }

    @Test
    void fewerThanTenGroupsTuneNothing() {
        List<TaskText> texts = List.of(text("A line", "a"), text("A line", "b"), text("", "c"));
        assertThat(Split.of(texts, Split::group).tuning()).isEmpty();
        assertThat(Split.of(texts, Split::group).training()).containsExactlyElementsOf(texts);
    }

    private static TaskText text(String before, String text) {
        return new TaskText(before, text, List.of(new float[] {1}), 1);
    }
}
