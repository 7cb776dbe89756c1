package tongli.persona.scenario;

import tongli.authored.YamlNode;

/** Reads who a persona is. Stateless. */
final class ProfileReader {

    private ProfileReader() {}

    static Profile read(YamlNode node) {
        YamlNode big5 = node.at("temperament");
        YamlNode avatar = node.at("avatar");
        String name = node.at("name").text();
        return new Profile(
                name,
                node.at("called").optionalText().orElseGet(() -> Profile.usuallyCalled(name)),
                node.at("age").whole(5, 120),
                node.at("pronoun").text(),
                node.at("who").text(),
                node.at("voice").text(),
                new Temperament(
                        big5.at("neuroticism").number(0, 1),
                        big5.at("agreeableness").number(0, 1),
                        big5.at("extraversion").number(0, 1),
                        big5.at("openness").number(0, 1),
                        big5.at("conscientiousness").number(0, 1)),
                new Avatar(
                        avatar.at("hair").text(),
                        avatar.at("skin").whole(1, 6),
                        avatar.at("top").text(),
                        avatar.at("glasses").flag()));
    }
}
