package tongli.server.oncall;

import java.util.Optional;

/** Whoever tells a person on call, if there is one to be told. */
public record Telling(Optional<Dispatcher> one) implements AutoCloseable {

    public void start() {
        one.ifPresent(Dispatcher::start);
    }

    /** Looks at once for what is to be told. */
    public void wake() {
        one.ifPresent(Dispatcher::wake);
    }

    @Override
    public void close() {
        one.ifPresent(Dispatcher::close);
    }
}
