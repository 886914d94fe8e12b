package org.splitring.properties.consequence;

import java.util.Optional;
import org.splitring.model.ring.Actor;

/**
 * One line of a tale.
 *
 * @param actor who did it; empty for a line that sums up
 * @param text what was done
 * @param aside what the other side has in those bytes, where it is something else; else empty
 */
public record TaleLine(Optional<Actor> actor, String text, String aside) {}
