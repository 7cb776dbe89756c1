package tongli.fuzz;

/** Where Jazzer comes in; {@code -Dtongli.fuzz.target=NAME} says to which {@link Target} it goes. */
public final class Fuzz {

    private static final Target TARGET = Target.named(System.getProperty("tongli.fuzz.target", ""));

    private Fuzz() {}

    /** Loads what it needs, for Jazzer changes each class as it is loaded and would take that for a slow input. */
    public static void fuzzerInitialize() {
        TARGET.seeds().forEach(TARGET::read);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
