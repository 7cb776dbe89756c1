/**
 * Files that people write by hand, scenarios and courses: YAML that may come from anybody, opened with bounds, read field by
 * field, every fault told with its line and what to do. What a file means is its reader's affair. Start at {@link
 * tongli.authored.UntrustedYaml}.
 */
@NullMarked
package tongli.authored;

import org.jspecify.annotations.NullMarked;
