package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        Recent<String, Integer> recent = new Recent<>(2);
        recent.put("a", 1);
        recent.put("b", 2);
        assertThat(recent.get("a")).contains(1);
        recent.put("c", 3);
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("a")).contains(1);
        assertThat(recent.get("c")).contains(3);
    }

    @Test
    void toKeepNothingIsRefused() {
        assertThatThrownBy(() -> new Recent<String, String>(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
