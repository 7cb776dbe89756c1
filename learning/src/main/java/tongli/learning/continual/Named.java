package tongli.learning.continual;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.perception.encoder.Tensor;

/** Tensors of several kinds in one file, told apart by how their names begin. Stateless. */
final class Named {
    private Named() {}

    /** Those whose names begin so, by the rest of their names. */
    static Map<String, Tensor> under(String prefix, Map<String, Tensor> all) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        all.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), tensor);
            }
        });
        return found;
    }

    /** The same under longer names. */
    static void put(String prefix, Map<String, Tensor> some, Map<String, Tensor> all) {
        some.forEach((name, tensor) -> all.put(prefix + name, tensor));
    }
}
