package org.splitring.alloy;

import java.util.Optional;

/**
 * A command of a model.
 *
 * @param label its name
 * @param check whether it looks for a counterexample, rather than for an instance
 * @param expected whether the model says that there is an instance, or that there is none
 * @param scope how large a world it looks at, as Alloy writes it
 */
public record AlloyCommand(String label, boolean check, Optional<Boolean> expected, String scope) {}
