package org.splitring.model.formula;

import java.util.Optional;
import java.util.stream.Stream;

/** What a layout depends on. */
public enum Input {
  /** Queue Size, in entries. */
  N("n"),
  /** Queue Align, in bytes. */
  A("a"),
  /** The address of the descriptor table, in bytes. */
  BASE("base"),
  /** 1 if VIRTIO_F_EVENT_IDX was negotiated, else 0. */
  EVT("evt");

  private final String symbol;

  Input(String symbol) {
    this.symbol = symbol;
  }

  /** The short name used in formulas. */
  public String symbol() {
    return symbol;
  }

  /**
   * This input as a formula of the given type: the value is converted to it first, as by a call.
   */
  public Symbol as(CType type) {
    return new Symbol(symbol, type);
  }

  /** The input of that short name, if there is one. */
  public static Optional<Input> named(String name) {
    return Stream.of(values()).filter(input -> input.symbol.equals(name)).findFirst();
  }
}
