/**
 * What the names of a crate mean, without a compiler: modules, imports, items, implementations,
 * over the files of the crate and of its workspace. Nothing of a crate is run.
 */
@NullMarked
package org.splitring.reader.rust.names;

import org.jspecify.annotations.NullMarked;
