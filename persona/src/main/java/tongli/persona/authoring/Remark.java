package tongli.persona.authoring;

import tongli.persona.lint.Finding;
import tongli.persona.scenario.Fault;
import tongli.persona.scenario.ScenarioPlaces;
import tongli.persona.scenario.Wording;

/**
 * Something that an author should look at.
 *
 * @param line of the file, from 1
 * @param rule {@value #FAULT} for what keeps the file from being used, else the code of what {@link
 *     tongli.persona.lint.ScenarioLint} found
 * @param place where, as the file names it; empty for the whole file
 * @param message what is the matter, and what to do
 */
public record Remark(int line, String rule, String place, Wording message) {

    public static final String FAULT = "fault";

    static Remark of(Fault fault) {
        return new Remark(fault.line(), FAULT, fault.field(), fault.message());
    }

    static Remark of(Finding finding, ScenarioPlaces places) {
        return new Remark(places.line(finding.place()), finding.rule(), finding.place(), finding.message());
    }

    public boolean isFault() {
        return rule.equals(FAULT);
    }
}
