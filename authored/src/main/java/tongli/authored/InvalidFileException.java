package tongli.authored;

import java.util.List;
import java.util.stream.Collectors;
import tongli.core.Language;

/** A file that cannot be used; the message holds every fault in English, each with file, line, field and remedy. */
public final class InvalidFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public InvalidFileException(List<Fault> faults) {
        super(in(Language.EN, faults));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Every fault, one a line. */
    public String in(Language language) {
        return in(language, faults);
    }

    private static String in(Language language, List<Fault> faults) {
        return faults.stream().map(fault -> fault.in(language)).collect(Collectors.joining(System.lineSeparator()));
    }
}
