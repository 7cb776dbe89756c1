package tongli.server.socket;

/** Lets the fuzzer in where messages on the socket are read. */
public final class MessageDoor {

    private MessageDoor() {}

    public static Class<? extends Record> shape() {
        return SessionSocket.Move.class;
    }
}
