package org.splitring.reader.preprocess.macro;

import java.util.Optional;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * A definition, the end of one, or what {@code push_macro} and {@code pop_macro} did.
 *
 * @param now what the name means from here on; empty if it is no macro
 * @param token the number of tokens of the flat text before it
 */
public record MacroChange(String name, TextRange place, Optional<MacroDefinition> now, int token) {}
