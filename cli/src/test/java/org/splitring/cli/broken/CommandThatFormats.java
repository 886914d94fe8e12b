package org.splitring.cli.broken;

import java.util.List;
import java.util.stream.Stream;

/** Depends on its surroundings on purpose: digits, letters and bytes are those of the machine. */
public class CommandThatFormats {
  /** A number. */
  public static class Number {
    String text = "%d".formatted(7);
  }

  /** The same by another method. */
  public static class OldNumber {
    String text = String.format("%d", 7);
  }

  /** A letter, by reference. */
  public static class Letter {
    Stream<String> lower = List.of("I").stream().map(String::toLowerCase);
  }

  /** Bytes. */
  public static class Bytes {
    byte[] bytes = "ö".getBytes();
  }
}
