package tongli.persona.scenario;

import java.util.List;

/** A scenario file that cannot be used; the message holds every fault, each with file, line, field and remedy. */
public final class InvalidScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> faults;

    public InvalidScenarioException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
