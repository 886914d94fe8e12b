package org.splitring.reader.variants;

import java.util.Optional;
import org.splitring.reader.preprocess.Preprocessed;

/**
 * A text read with one set of choices.
 *
 * @param print equal if all that was consulted is the same, token by token
 * @param meaning equal for what has the same answer, such as the lowered function; empty if what is
 *     asked for is not there with these choices
 */
public record VariantReading<K>(
    Preprocessed text, Dependencies consulted, Object print, Optional<K> meaning) {}
