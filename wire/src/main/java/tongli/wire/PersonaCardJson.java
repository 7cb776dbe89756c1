package tongli.wire;

import tongli.persona.scenario.Avatar;
import tongli.persona.scenario.Profile;

/**
 * Who the persona is, as far as the learner knows beforehand.
 *
 * @param called the short name, for sentences about them
 */
public record PersonaCardJson(String name, String called, int age, String pronoun, AvatarJson avatar) {

    /** How the drawn face looks. */
    public record AvatarJson(String hair, int skin, String top, boolean glasses) {}

    public static PersonaCardJson of(Profile profile) {
        Avatar avatar = profile.avatar();
        return new PersonaCardJson(
                profile.name(),
                profile.called(),
                profile.age(),
                profile.pronoun(),
                new AvatarJson(avatar.hair(), avatar.skin(), avatar.top(), avatar.glasses()));
    }
}
