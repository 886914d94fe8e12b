package org.splitring.reader.ir;

/**
 * Names one function of a program.
 *
 * @param name as it is shown: of a C++ function its qualified name
 * @param number tells apart those of one name: overloads, instances, {@code static} ones
 */
public record FunctionId(String name, int number) {

  @Override
  public String toString() {
    return name;
  }
}
