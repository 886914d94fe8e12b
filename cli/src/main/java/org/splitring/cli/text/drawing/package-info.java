/** Tables, bars and bytes drawn with characters, with colour where the terminal has it. */
@NullMarked
package org.splitring.cli.text.drawing;

import org.jspecify.annotations.NullMarked;
