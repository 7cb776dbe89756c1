package tongli.understanding;

/** Reads what a reply does. Safe for many threads. */
public interface ReplyReader {
    ReplyReading read(ReplyContext context);
}
