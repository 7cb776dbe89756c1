package tongli.coaching.scale;

import java.util.List;
import java.util.Optional;
import tongli.core.BundledText;

/** The scales that come with Tongli. Immutable, safe for many threads. */
public final class ScaleLibrary {

    private static final List<String> IDS = List.of("teq", "who-5");

    private final List<Scale> scales;

    private ScaleLibrary(List<Scale> scales) {
        this.scales = scales;
    }

    public static ScaleLibrary bundled() {
        return new ScaleLibrary(IDS.stream()
                .map(id -> ScaleReader.read(id + ".yaml", BundledText.read(ScaleLibrary.class, id + ".yaml")))
                .toList());
    }

    public List<Scale> scales() {
        return scales;
    }

    public Optional<Scale> find(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }
}
