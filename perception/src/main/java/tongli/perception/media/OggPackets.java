package tongli.perception.media;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The packets of the first stream in an Ogg file; pages of streams beside it are passed over. A second stream behind the first – several recordings
 * in one file – is refused. For one thread.
 */
final class OggPackets implements Closeable {
    /** Of longer packets only so much is kept: tags may hold a picture, and nothing else is so long. */
    static final int LONGEST = 1 << 20;

    private static final int WHOLE_PIECE = 255;

    private final InputStream bytes;
    private final Deque<OggPacket> ready = new ArrayDeque<>();
    private ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean midway;
    private int stream;
    private int pages;
    private boolean ended;

    OggPackets(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Empty behind the last. @throws UndecodableException if the file is damaged or ends too soon */
    Optional<OggPacket> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            take(OggPage.read(bytes).orElseThrow(OggPage::cutOff));
        }
        if (ready.isEmpty() && OggPage.read(bytes).filter(OggPage::first).isPresent()) {
            throw new UndecodableException("holds several recordings; split it");
        }
        return Optional.ofNullable(ready.poll());
    }

    private void take(OggPage page) throws UndecodableException {
        if (pages == 0) {
            stream = page.stream();
        }
        if (page.stream() != stream) {
            return;
        }
        if (page.number() != pages || page.continued() != midway) {
            throw OggPage.damaged(); // pages are missing
        }
        pages++;
        ended = page.last();
        int lastEnd = lastEnd(page);
        int at = 0;
        for (int piece = 0; piece < page.lengths().length; piece++) {
            int length = page.lengths()[piece] & 0xff;
            begun.write(page.body(), at, Math.min(length, LONGEST - begun.size()));
            at += length;
            midway = length == WHOLE_PIECE;
            if (!midway) {
                boolean closing = piece == lastEnd;
                ready.add(new OggPacket(begun.toByteArray(), closing ? page.granule() : -1, closing && ended));
                begun = new ByteArrayOutputStream();
            }
        }
    }

    /** The piece that ends the last packet of those that end on the page; −1 if none does. */
    private static int lastEnd(OggPage page) {
        int piece = page.lengths().length - 1;
        while (piece >= 0 && (page.lengths()[piece] & 0xff) == WHOLE_PIECE) {
            piece--;
        }
        return piece;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
