/**
 * YAML files that people write for this module: what stands in them, and every fault of them together. Start at
 * {@link tongli.coaching.yaml.YamlFile}.
 */
@NullMarked
package tongli.coaching.yaml;

import org.jspecify.annotations.NullMarked;
