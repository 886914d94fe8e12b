package org.splitring.reader.ir;

/**
 * Names one structure, union or class of a program.
 *
 * @param name as it is shown, such as {@code struct vring}; for one without a name, what it is
 * @param number tells apart those of one name
 */
public record RecordId(String name, int number) {

  @Override
  public String toString() {
    return name;
  }
}
