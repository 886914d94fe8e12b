/**
 * The files that come with the program, read as YAML of plain texts: {@link
 * org.splitring.claims.yaml.YamlFile} and {@link org.splitring.claims.yaml.YamlMapping}. Whatever
 * is wrong with one is said with its line and its mend.
 */
@NullMarked
package org.splitring.claims.yaml;

import org.jspecify.annotations.NullMarked;
