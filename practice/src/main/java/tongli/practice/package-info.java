/**
 * A practice session: turn, guess, branch, report. No framework and no storage engine in it.
 *
 * <p>Start at {@link tongli.practice.PracticeService}. A {@link tongli.practice.Session} holds everything that a
 * conversation needs to go on exactly: the scenario's id, the seed, and the persona's whole state after each turn.
 * Where sessions are kept is a {@link tongli.practice.SessionStore}'s affair.
 */
@NullMarked
package tongli.practice;

import org.jspecify.annotations.NullMarked;
