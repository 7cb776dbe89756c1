package tongli.expression.speech;

import tongli.core.Coded;

/**
 * What a mouth can be seen to do while it speaks; many sounds look alike. Of a sound made further back than the lips and
 * the tongue's tip (g, k, h, ng) nothing of its own is seen.
 *
 * <p>The groups are those that lip-readers cannot tell apart: Fisher, "Confusions among visually perceived consonants",
 * Journal of Speech and Hearing Research 11 (1968); the vowels by how far the jaw is open and how round the lips are.
 */
public enum MouthShape implements Coded {
    /** Says nothing. */
    REST,
    /** m, b, p. */
    CLOSED,
    /** f, v. */
    LIP_TEETH,
    /** a. */
    OPEN,
    /** e, er, and what is not stressed. */
    MID,
    /** i. */
    SPREAD,
    /** o. */
    ROUND,
    /** u, ü, w. */
    PUCKER,
    /** l, n, d, t, th. */
    TONGUE,
    /** s, z, sh, zh, ch, j, q, x, c, r. */
    HISS
}
