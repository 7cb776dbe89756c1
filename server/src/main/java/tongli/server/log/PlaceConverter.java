package tongli.server.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** {@code %place} in a pattern of Logback: the stack trace as {@link PlaceOnly} tells it. Made by Logback, by name. */
public final class PlaceConverter extends ThrowableHandlingConverter {

    private final PlaceOnly trace = new PlaceOnly();

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? trace.printStackTraceToString(proxy.getThrowable())
                : "";
    }
}
