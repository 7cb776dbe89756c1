package tongli.journeys;

import java.io.IOException;

/** A Tongli that answers. */
interface Served extends AutoCloseable {

    String address();

    @Override
    void close() throws IOException;
}
