package tongli.wire;

import tongli.persona.scenario.Avatar;
import tongli.persona.scenario.Profile;

/** Who the persona is, as far as the learner knows beforehand. */
public record PersonaCardJson(String name, int age, String pronoun, AvatarJson avatar) {

    /** How the drawn face looks. */
    public record AvatarJson(String hair, int skin, String top, boolean glasses) {}

    public static PersonaCardJson of(Profile profile) {
        Avatar avatar = profile.avatar();
        return new PersonaCardJson(
                profile.name(),
                profile.age(),
                profile.pronoun(),
                new AvatarJson(avatar.hair(), avatar.skin(), avatar.top(), avatar.glasses()));
    }
}
