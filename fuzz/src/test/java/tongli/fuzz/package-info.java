/** Every reader of outside input on hostile input: it returns or refuses, and never crashes. Start at {@link tongli.fuzz.Target}. */
package tongli.fuzz;
