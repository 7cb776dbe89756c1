package tongli.persona.appraisal;

import tongli.core.Coded;

/**
 * A law that bends what a move does. Each can be switched off, to see what it is worth;
 * equations and sources stand in {@code docs/persona.md}, the numbers in {@link LawNumbers}.
 */
public enum Law implements Coded {
    /** The same again is worth less, or grates more ({@link Habituation}). */
    HABITUATION,
    /** Within a turn the second gain counts by half ({@link Saturation}). */
    SATURATION,
    /** Beside a hurt, gains count less ({@link Negativity}). */
    NEGATIVITY,
    /** Too full of it to take more in ({@link Flooding}). */
    FLOODING,
    /** The tender are hurt more, the open are reached more easily ({@link Nature}). */
    NATURE,
    /** What could be said to anybody wins nothing ({@link Specificity}). */
    SPECIFICITY,
    /** What hurts a little, though nobody could say where, wins less ({@link Unease}). */
    UNEASE,
    /** Who is met in their own truth takes no offence that is only suspected. */
    RECOGNITION,
    /** After some stock phrases, kind words with nothing of this person in them sound like more of the same ({@link Rote}). */
    ROTE,
    /** A hurt lasts for some turns ({@link Mood#HURT}). */
    SORENESS,
    /** Near full trust there is less left to win ({@link Ceiling}). */
    CEILING,
    /** No turn moves trust far ({@link Ceiling#cap}). */
    CAP
}
