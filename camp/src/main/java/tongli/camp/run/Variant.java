package tongli.camp.run;

/**
 * A setting that differs from another in one thing.
 *
 * @param name in tables and folders, such as {@code without-trust}
 */
public record Variant(String name, Setting setting) {}
