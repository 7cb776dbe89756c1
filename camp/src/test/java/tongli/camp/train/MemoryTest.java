package tongli.camp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final int CHOICES = 3;

    /** Two steps, the second after the first. */
    private static Memory twoSteps(int action, double reward, float seen) {
        Memory memory = new Memory(4, 1);
        float[] between = {seen};
        memory.add(new float[] {1}, action, reward, between, false);
        memory.add(between, 0, 1, new float[] {2}, true);
        return memory;
    }

    private static byte[] saved(Memory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Memory loaded(byte[] bytes) throws IOException {
        Memory memory = new Memory(4, 1);
        memory.load(new DataInputStream(new ByteArrayInputStream(bytes)), CHOICES);
        return memory;
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Memory read = loaded(saved(twoSteps(2, 0.5, 7)));
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.next(0)).containsExactly(7);
        assertThat(read.action(0)).isEqualTo(2);
        assertThat(read.reward(0)).isEqualTo(0.5);
        assertThat(read.terminated(1)).isTrue();
    }

    @Test
    void whatCannotHaveHappenedIsNotRemembered() throws IOException {
        refused(saved(twoSteps(CHOICES, 0.5, 7)), "step 0 has the action 3 of 3");
        refused(saved(twoSteps(-1, 0.5, 7)), "step 0 has the action -1 of 3");
        refused(saved(twoSteps(1, Double.NaN, 7)), "it remembers the number NaN");
        refused(saved(twoSteps(1, 1e300, 7)), "it remembers the number Infinity");
        refused(saved(twoSteps(1, 0.5, Float.NEGATIVE_INFINITY)), "it remembers the number -Infinity");
        byte[] negative = saved(twoSteps(1, 0.5, 7));
        negative[0] = -1;
        refused(negative, "it counts");
    }

    /** The mark that what comes next is what the next step saw, set at the last step: 8 bytes of count, 14 of the first step, 4 of what was seen. */
    @Test
    void theLastStepLeadsToNoLaterOne() throws IOException {
        byte[] bytes = saved(twoSteps(1, 0.5, 7));
        byte[] marked = new byte[bytes.length - 4];
        int mark = 8 + 14 + 4;
        System.arraycopy(bytes, 0, marked, 0, mark);
        marked[mark] = 1;
        System.arraycopy(bytes, mark + 5, marked, mark + 1, marked.length - mark - 1);
        refused(marked, "its last step leads to one that is missing");
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> loaded(bytes)).isInstanceOf(IOException.class).hasMessageContaining(why);
    }
}
