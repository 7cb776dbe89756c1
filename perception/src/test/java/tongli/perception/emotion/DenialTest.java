package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Span;

class DenialTest {
    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    I'm not angry               = I'm|not angry
                    I don't like it             = I|don't like|it
                    I didn’t dare               = I|didn’t dare
                    i dont know                 = i|dont know
                    she was never not kind      = she|was|never not kind
                    I want nothing              = I|want|nothing
                    I said no                   = I|said|no
                    "not" is a word             = "|not|"|is|a|word
                    """)
    void aWordThatDeniesIsOneWithTheNext(String text, String units) {
        assertThat(Denial.joined(text, TextPieces.units(text, new Span(0, text.length()))).stream()
                        .map(unit -> unit.of(text))
                        .collect(Collectors.joining("|")))
                .isEqualTo(units);
    }
}
