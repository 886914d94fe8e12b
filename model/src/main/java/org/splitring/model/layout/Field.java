package org.splitring.model.layout;

/**
 * One field of a structure of the standard.
 *
 * @param name as the standard names it
 * @param elementBytes the size of one element
 * @param repeated whether there are Queue Size elements (an array), or one
 */
public record Field(String name, int elementBytes, boolean repeated) {

  static Field one(String name, int bytes) {
    return new Field(name, bytes, false);
  }

  static Field perEntry(String name, int bytes) {
    return new Field(name, bytes, true);
  }

  /** How many bytes the field takes. */
  public Extent size() {
    return repeated ? new Extent(0, elementBytes) : new Extent(elementBytes, 0);
  }
}
