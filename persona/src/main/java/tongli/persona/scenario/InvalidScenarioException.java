package tongli.persona.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be used; the message holds every fault, each with file, line, field and remedy. */
public final class InvalidScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public InvalidScenarioException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
