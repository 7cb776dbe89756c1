package tongli.server.config;

import java.util.List;

/** Settings that cannot be used; the message holds every fault, one a line, each with its name and remedy, and no secret. */
public final class ConfigRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigRefused(List<String> faults) {
        super(String.join("\n", faults));
    }
}
