package tongli.server;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tongli.server.account.AccountParts;
import tongli.server.security.Access;
import tongli.server.storage.Stores;

/** A server that answers. Closing it, or the end of the program, lets go of port and data folder. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Stores stores;

    RunningServer(ConfigurableApplicationContext context, Stores stores) {
        this.context = context;
        this.stores = stores;
    }

    /** Under which people reach it: such as {@code http://127.0.0.1:8080}, or what an operator set. */
    public String address() {
        return context.getBean(Access.class).url().map(URI::toString).orElseGet(() -> "http://127.0.0.1:" + port());
    }

    public int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : -1;
    }

    /** An invitation for the first operator, told once. @return empty if there is one already, or there are no accounts here */
    public Optional<String> firstInvitation() {
        return context.getBean(Access.class).hasAccounts()
                ? context.getBean(AccountParts.class).registration().inviteFirst()
                : Optional.empty();
    }

    @Override
    public void close() {
        context.close();
        stores.close();
    }
}
