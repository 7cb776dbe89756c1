package tongli.cli.persona;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

/** Reads each reply once, however often it is played under other laws. Safe for many threads. */
final class RememberingReader implements ReplyReader {

    private final ReplyReader reader;
    private final Map<ReplyContext, ReplyReading> read = new ConcurrentHashMap<>();

    RememberingReader(ReplyReader reader) {
        this.reader = reader;
    }

    @Override
    public ReplyReading read(ReplyContext context) {
        return read.computeIfAbsent(context, reader::read);
    }
}
