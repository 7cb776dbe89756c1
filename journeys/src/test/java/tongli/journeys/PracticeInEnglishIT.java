package tongli.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class PracticeInEnglishIT extends PracticeJourney {

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.EN, Screen.DARK_PHONE), Arguments.of(Words.EN, Screen.ZOOMED));
    }
}
