package tongli.server.law;

/** Lets the fuzzer in where profiles are read. */
public final class LawDoor {

    private LawDoor() {}

    /** @throws InvalidProfileException naming its faults */
    public static void read(String yaml) {
        Profiles.read("default", name -> yaml);
    }
}
