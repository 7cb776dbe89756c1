package tongli.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class PracticeInChineseIT extends PracticeJourney {

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.PHONE), Arguments.of(Words.ZH, Screen.DARK_DESKTOP));
    }
}
