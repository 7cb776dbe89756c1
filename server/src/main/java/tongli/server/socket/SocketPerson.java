package tongli.server.socket;

import org.springframework.web.socket.WebSocketSession;

/** Works for whoever opened a connection, as long as they would still be let in. Safe for many threads. */
@FunctionalInterface
public interface SocketPerson {

    /** A piece of work in somebody's name. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does it in their name, on this thread; or closes the connection where they are signed out. */
    void run(WebSocketSession socket, Work work) throws Exception;

    /** Local mode: everybody is the one person. */
    static SocketPerson local() {
        return (socket, work) -> work.run();
    }
}
