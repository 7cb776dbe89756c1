package tongli.server.storage;

/** Whether a database answers, without making or changing one. */
public final class DatabaseProbe {

    private DatabaseProbe() {}

    /**
     * @return which database it is, and that it answers, is in use or is still to be made
     * @throws StorageUnavailable if it cannot be used
     */
    public static String ask(StoragePlace place) {
        if (!place.isThere()) {
            return place.description() + " (made when first needed)";
        }
        try {
            place.engine().pool();
            return place.description() + ", which answers";
        } catch (StorageUnavailable busy) {
            if (busy.inUse()) {
                return place.description() + ", in use by a Tongli that runs";
            }
            throw busy;
        }
    }
}
