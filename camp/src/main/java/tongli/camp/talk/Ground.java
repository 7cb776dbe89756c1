package tongli.camp.talk;

/** What a response's reflection rests on, and so whether it is true. */
enum Ground {
    /** Nothing is reflected that could be true or false. */
    NONE,
    /** What was told, and so true. */
    TOLD,
    /** A feeling that shows: true where it is the feeling that lies under it. */
    SHOWN,
    /** A guess at what was not told yet: as likely true as {@link Insight} has it. */
    BENEATH
}
