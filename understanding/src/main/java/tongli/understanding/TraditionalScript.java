package tongli.understanding;

/** Traditional characters and their simplified forms, one for one: enough to match patterns, not to typeset. */
final class TraditionalScript {

    private static final char[] SIMPLIFIED = load();

    private TraditionalScript() {}

    static char simplified(char c) {
        char found = SIMPLIFIED[c];
        return found == 0 ? c : found;
    }

    private static char[] load() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (String line : Resources.lines("traditional.txt")) {
            for (String pair : line.split(" ")) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return table;
    }
}
