package tongli.server;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tongli.server.storage.LocalStore;

/** A server that answers. Closing it, or the end of the program, lets go of port and data folder. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final LocalStore store;

    RunningServer(ConfigurableApplicationContext context, LocalStore store) {
        this.context = context;
        this.store = store;
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : -1;
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
