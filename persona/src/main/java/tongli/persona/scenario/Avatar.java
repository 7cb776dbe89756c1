package tongli.persona.scenario;

/**
 * How the persona's drawn face looks.
 *
 * @param hair long, short, bun, curly or grey
 * @param skin 1 (lightest) to 6
 * @param top the colour of the clothes, {@code #RRGGBB}
 */
public record Avatar(String hair, int skin, String top, boolean glasses) {}
