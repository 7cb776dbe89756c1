package tongli.authored;

/**
 * Something that an author should look at.
 *
 * @param line of the file, from 1
 * @param rule {@value #FAULT} for what keeps the file from being used, else the code of a {@link Finding}
 * @param place where, as the file names it; empty for the whole file
 * @param message what is the matter, and what to do
 */
public record Remark(int line, String rule, String place, Wording message) {

    public static final String FAULT = "fault";

    public static Remark of(Fault fault) {
        return new Remark(fault.line(), FAULT, fault.field(), fault.message());
    }

    public static Remark of(Finding finding, FilePlaces places) {
        return new Remark(places.line(finding.place()), finding.rule(), finding.place(), finding.message());
    }

    public boolean isFault() {
        return rule.equals(FAULT);
    }
}
