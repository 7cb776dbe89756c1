package tongli.learning.data;

import tongli.core.Coded;

/** What can be the matter with a line of a set. */
public enum Finding implements Coded {
    /**
     * No line that can be read: not UTF-8, no JSON object, another number of fields than the header, no path inside the
     * folder. It is dropped.
     */
    UNREADABLE,
    /** The file that the line names is not there. It is dropped. */
    MISSING_FILE,
    /** The file is there and cannot be decoded, or not to its end. It is dropped. */
    UNDECODABLE,
    /** No text, or one that shows nothing. It is dropped. */
    BLANK,
    /** Another line before has the same id. */
    DUPLICATE_ID,
    /** Control characters, marks that turn the direction of text, halves of surrogate pairs. They are taken out. */
    CONTROL_CHARACTERS,
    /** Characters that do not show, joiners of emoji and of scripts that need them aside. They are taken out. */
    ZERO_WIDTH,
    /** Not in Unicode's composed form (NFC). It is brought there. */
    NOT_COMPOSED,
    /** White space at the beginning or the end. It is taken off. */
    OUTER_SPACE,
    /** Fewer characters, seconds, or pixels of the shorter side. */
    TOO_SHORT,
    /** More characters, seconds, or pixels of the longer side. */
    TOO_LONG,
    /** A word of Latin and of Cyrillic or Greek letters, which look alike. */
    MIXED_SCRIPT,
    /** Most likely read in a wrong encoding once. */
    MOJIBAKE,
    /** The same character many times in a row. */
    REPEATED_CHARACTERS,
    /** A label that is not in the set of labels. */
    UNKNOWN_LABEL,
    /** Labels that cannot be read, such as a strength that is no number. */
    UNREADABLE_LABELS,
    /** Many more labels than other lines have. */
    MANY_LABELS,
    /** Far shorter or longer than other lines. */
    LENGTH_OUTLIER,
    /** Hardly any sound. */
    SILENT,
    /** Samples stand at full scale, where the tops of waves are cut. */
    CLIPPED,
    /** Hardly louder than its own background. */
    NOISY,
    /** Another rate than most recordings. */
    RATE_OUTLIER,
    /** Hardly anything but one grey. */
    FLAT,
    TOO_DARK,
    TOO_BRIGHT,
    /** No edge is sharp. */
    BLURRED,
    /** Far more or fewer pixels than other pictures have. */
    SIZE_OUTLIER,
    /** Far wider or taller than other pictures. */
    SHAPE_OUTLIER;

    /** Whether a line with it is left out. */
    public boolean drops() {
        return this == UNREADABLE || this == BLANK || this == MISSING_FILE || this == UNDECODABLE;
    }
}
