package tongli.core;

/**
 * What counts as saying nothing, everywhere in Tongli: no letter, digit, mark of punctuation or symbol that shows. The page
 * tells alike ({@code web/src/practice/blank.ts}).
 */
public final class Blank {

    /** Letters and symbols by their category that show nothing: Hangul fillers, the empty Braille cell. */
    private static final String EMPTY_LOOKING = "\u115F\u1160\u3164\uFFA0\u2800";

    private Blank() {}

    /**
     * Whether a text shows nothing: it is empty, or only white space, control and format characters (the zero-width
     * space and joiner, marks of direction), variation selectors, accents without a letter, and code points that Unicode
     * keeps for signs that do not show.
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
            case Character.UNASSIGNED -> !isKeptForHidden(point);
            default -> EMPTY_LOOKING.indexOf(point) < 0;
        };
    }

    /** Unassigned as yet, but Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties. */
    private static boolean isKeptForHidden(int point) {
        return point == 0x2065 || (point >= 0xFFF0 && point <= 0xFFF8) || (point >= 0xE0000 && point <= 0xE0FFF);
    }
}
