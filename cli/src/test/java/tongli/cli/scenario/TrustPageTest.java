package tongli.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.wire.SimulatedLearnerJson;

class TrustPageTest {

    @Test
    void eachLearnerHasAColourAndADashOfItsOwn() {
        List<SimulatedLearnerJson> five = Stream.of("a", "b", "c", "d", "e")
                .map(name -> new SimulatedLearnerJson(name, List.of(0.2, 0.4), 0.4, 0.4, 0.4, 0, 1, 1))
                .toList();
        String page = TrustPage.of("t", five);
        assertThat(found(page, "<polyline[^>]* stroke=\"([^\"]+)\"")).hasSize(5).doesNotHaveDuplicates();
        assertThat(found(page, "<polyline[^>]* stroke-dasharray=\"([^\"]+)\""))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .contains("none");
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
