package org.splitring.notes.picture;

/**
 * One row of two rings side by side.
 *
 * @param offset of its first byte from the base
 * @param bytes how many it stands for
 * @param drawn whether it is drawn; else the bytes are left out and counted
 * @param begins whether a side begins or ends something there
 * @param conflict whether the two sides use these bytes for different things
 * @param left what begins there on the one side; empty where what was there before goes on
 * @param right the same of the other side
 */
public record Row(
    long offset,
    long bytes,
    boolean drawn,
    boolean begins,
    boolean conflict,
    Cell left,
    Cell right) {

  /**
   * One side of a row.
   *
   * @param label what begins there
   * @param inside whether the ring of that side reaches so far
   */
  public record Cell(String label, boolean inside) {}
}
