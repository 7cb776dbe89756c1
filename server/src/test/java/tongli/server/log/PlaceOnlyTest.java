package tongli.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class PlaceOnlyTest {

    private static final RuntimeException FAILURE =
            new IllegalStateException("she wrote", new IllegalArgumentException("a secret"));

    @Test
    void aFailureIsToldByItsKindsAndPlacesWithoutItsWords() {
        String told = new PlaceOnly().printStackTraceToString(FAILURE);
        assertThat(told)
                .startsWith("java.lang.IllegalStateException\n\tat tongli.server.log.PlaceOnlyTest")
                .contains("Caused by: java.lang.IllegalArgumentException\n\tat ")
                .doesNotContain("wrote", "secret");
    }

    @Test
    void failuresThatCauseEachOtherComeToAnEnd() {
        RuntimeException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertThat(new PlaceOnly().printStackTraceToString(one)).containsOnlyOnce("Caused by");
    }

    @Test
    void aPatternTellsThePlaceOrNothing() {
        LoggingEvent event = new LoggingEvent();
        assertThat(new PlaceConverter().convert(event)).isEmpty();
        LoggingEvent failed = new LoggingEvent(
                "", new LoggerContext().getLogger("a"), ch.qos.logback.classic.Level.ERROR, "", FAILURE, null);
        assertThat(new PlaceConverter().convert(failed))
                .contains("PlaceOnlyTest")
                .doesNotContain("secret");
    }
}
