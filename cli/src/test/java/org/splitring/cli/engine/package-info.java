@NullMarked
package org.splitring.cli.engine;

import org.jspecify.annotations.NullMarked;
