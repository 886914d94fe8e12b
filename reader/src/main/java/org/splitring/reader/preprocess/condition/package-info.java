/**
 * The conditions of {@code #if}: parsed, computed, and asked as atoms where only the build knows.
 */
@NullMarked
package org.splitring.reader.preprocess.condition;

import org.jspecify.annotations.NullMarked;
