package org.splitring.reader.ir;

/**
 * A variable: a parameter, a local one, one that lowering made, or one with static storage.
 *
 * <p>Two variables are the same if and only if their numbers are.
 *
 * @param number unique in the program
 * @param name as the source has it; of what lowering made, what it stands for
 * @param type its type
 * @param storage where it lives
 */
public record Variable(int number, String name, Type type, Storage storage) {

  /** Where a variable lives, and from when to when. */
  public enum Storage {
    /** A parameter of the function; its value is the argument. */
    PARAMETER,
    /** Declared in a block: live from {@code StorageLive} to {@code StorageDead}. */
    LOCAL,
    /** Made by lowering: written before it is read, its address never taken. */
    TEMPORARY,
    /** With static storage: see {@link StaticObject}. */
    STATIC
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable variable && variable.number == number;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(number);
  }

  @Override
  public String toString() {
    return storage == Storage.TEMPORARY ? name + "." + number : name;
  }
}
