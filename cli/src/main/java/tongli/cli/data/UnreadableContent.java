package tongli.cli.data;

import tongli.learning.data.Cleaning.Fault;
import tongli.learning.data.Finding;

/** What a line should hold cannot be read; the message names the field. */
final class UnreadableContent extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Finding finding;

    UnreadableContent(Finding finding, String message) {
        super(message);
        this.finding = finding;
    }

    UnreadableContent(Finding finding, String message, Throwable cause) {
        super(message, cause);
        this.finding = finding;
    }

    Fault fault() {
        return new Fault(finding, String.valueOf(getMessage()));
    }
}
