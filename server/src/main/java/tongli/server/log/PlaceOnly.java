package tongli.server.log;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A stack trace without messages: what kind of failure, where, and by what it was caused. A message of somebody else's code may quote what a
 * person wrote. Made by Spring Boot, by name.
 */
public final class PlaceOnly implements StackTracePrinter {

    private static final int FRAMES = 40;

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (@Nullable Throwable one = failure; one != null && told.add(one); one = one.getCause()) {
            to.append(before).append(one.getClass().getName()).append('\n');
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                to.append("\tat ").append(frames[i].toString()).append('\n');
            }
            if (frames.length > FRAMES) {
                to.append("\t... ")
                        .append(Integer.toString(frames.length - FRAMES))
                        .append(" more\n");
            }
            before = "Caused by: ";
        }
    }
}
