package org.splitring.model.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How wide C's {@code long} and pointers are; {@code int} is 32 bits in each of these. */
public enum DataModel {
  /** Linux and the BSDs on 64-bit machines. */
  LP64(64, 64),
  /** 32-bit machines. */
  ILP32(32, 32),
  /** 64-bit Windows and UEFI. */
  LLP64(32, 64);

  private final int longWidth;
  private final int pointerWidth;

  DataModel(int longWidth, int pointerWidth) {
    this.longWidth = longWidth;
    this.pointerWidth = pointerWidth;
  }

  /** The type {@code long}, or {@code unsigned long}. */
  public CType longType(boolean signed) {
    return new CType(longWidth, signed);
  }

  /** The type {@code uintptr_t}, which is also that of {@code size_t}. */
  public CType address() {
    return new CType(pointerWidth, false);
  }

  /** The type {@code ptrdiff_t}. */
  public CType difference() {
    return new CType(pointerWidth, true);
  }

  /**
   * The name used on the command line and in reports: {@code lp64}, {@code ilp32}, {@code llp64}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The data model of that label, if there is one. */
  public static Optional<DataModel> labelled(String label) {
    return Stream.of(values()).filter(model -> model.label().equals(label)).findFirst();
  }
}
