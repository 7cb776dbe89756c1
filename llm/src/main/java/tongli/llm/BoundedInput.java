package tongli.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes, so that nobody can fill the memory. */
final class BoundedInput extends FilterInputStream {

    /** More came than a line of talk can need. */
    static final class TooBigException extends IOException {
        private static final long serialVersionUID = 1;

        TooBigException() {
            super("the answer is too big");
        }
    }

    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooBigException();
        }
    }
}
