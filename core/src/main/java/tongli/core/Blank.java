package tongli.core;

/** What counts as saying nothing, everywhere in Tongli: no letter, digit, mark of punctuation or symbol that shows. */
public final class Blank {

    /** Letters and symbols by their category that show nothing: Hangul fillers, the empty Braille cell. */
    private static final String EMPTY_LOOKING = "\u115F\u1160\u3164\uFFA0\u2800";

    private Blank() {}

    /**
     * Whether a text shows nothing: it is empty, or only white space, control and format characters (the zero-width
     * space and joiner, marks of direction), variation selectors and accents without a letter.
     */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(Blank::shows);
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> EMPTY_LOOKING.indexOf(point) < 0;
        };
    }
}
