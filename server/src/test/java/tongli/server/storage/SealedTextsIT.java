package tongli.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

class SealedTextsIT extends SealedTextsContract {

    private StoragePlace place = StoragePlace.in(Path.of(""));

    @BeforeEach
    void make() {
        place = RealPostgres.place(folder);
    }

    @Override
    StoragePlace place() {
        return place;
    }
}
