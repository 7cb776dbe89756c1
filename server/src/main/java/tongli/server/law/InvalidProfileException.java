package tongli.server.law;

import java.util.List;

/** Profiles that cannot be used; the message holds every fault, one a line, each with file, line, field and remedy. */
public final class InvalidProfileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidProfileException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
