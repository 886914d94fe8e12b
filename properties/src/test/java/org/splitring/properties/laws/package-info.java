/**
 * The laws, each as a value that a right and a broken model can be handed to.
 *
 * <p>{@code LayoutLaw} says what is true of every ring, {@code CompiledLaw} that a formula computes
 * what gcc makes of its text. That it computes what the C standard says is a law of the model's own
 * tests ({@code ProgramTest}); that the catalogue's claims are what their entries say is one of the
 * command's ({@code CatalogueLawsTest}), the first place that knows claims and verdicts.
 */
@NullMarked
package org.splitring.properties.laws;

import org.jspecify.annotations.NullMarked;
