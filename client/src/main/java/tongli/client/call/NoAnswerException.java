package tongli.client.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * No answer came, or none that can be read: the server is away, did not answer in time, or something between answered in its place. Whether what was asked
 * for was done is not known; what has a key may be sent again with the same key.
 */
public final class NoAnswerException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    NoAnswerException(String message, IOException cause) {
        super(message, cause);
    }

    /** What a future comes to, its failure thrown as it is. @throws NoAnswerException if the connection fails, or the thread is interrupted */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException ending) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(ending);
            throw new NoAnswerException("interrupted while an answer was waited for", interrupted);
        } catch (ExecutionException failed) {
            throw plain(failed);
        }
    }

    /** Without what futures wrap it in. */
    static RuntimeException plain(Throwable failed) {
        Throwable cause = failed;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RuntimeException known) {
            return known;
        }
        IOException broken = cause instanceof IOException io ? io : new IOException(cause);
        return new NoAnswerException("no answer came: " + cause, broken);
    }
}
