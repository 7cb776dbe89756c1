package tongli.coaching.yaml;

import java.util.List;

/** A file that cannot be used; the message holds every fault, one a line, each with file, line, field and remedy. */
public final class InvalidYamlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidYamlException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
