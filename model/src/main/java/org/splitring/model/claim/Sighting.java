package org.splitring.model.claim;

import org.splitring.model.formula.Point;

/**
 * Where something was seen, once.
 *
 * @param point the inputs it was seen for; not only legal ones
 * @param offset in bytes from the base
 */
public record Sighting(Point point, long offset) {}
