package tongli.wire.showing;

import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.wire.PersonaCardJson;

/** Those who show feelings. Stateless. */
final class People {

    private People() {}

    /** Somebody else where a later release no longer has the scenario of a kept round. */
    static PersonaCardJson card(ScenarioLibrary people, String id, Language language) {
        return PersonaCardJson.of(people.find(id, language)
                .orElseGet(() -> people.in(language).get(0))
                .profile());
    }
}
