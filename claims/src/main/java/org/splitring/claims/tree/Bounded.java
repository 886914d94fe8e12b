package org.splitring.claims.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.splitring.claims.UnreadableException;

/** What is refused of a tree's files, whatever kind of tree it is. */
public final class Bounded {

  /** The largest file that is read, in bytes. */
  public static final long LARGEST_FILE = 8L << 20;

  /** What stands for bytes that are no UTF-8, if no text has it itself. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The most files that a tree may have. */
  public static final int MOST_FILES = 300_000;

  private Bounded() {}

  /**
   * Fails for what is too large.
   *
   * @throws UnreadableException naming the bound
   */
  public static void checkSize(String name, long bytes) throws UnreadableException {
    if (bytes > LARGEST_FILE) {
      throw new TooLargeException(
          String.format(
              Locale.ROOT, "%s: has %d bytes; files to %d are read", name, bytes, LARGEST_FILE));
    }
  }

  static void checkCount(String name, int files) throws UnreadableException {
    if (files > MOST_FILES) {
      throw new UnreadableException(name + ": more than " + MOST_FILES + " files are not read");
    }
  }

  /**
   * The bytes as a text.
   *
   * @throws UnreadableException if they are none
   */
  public static String text(String name, byte[] bytes) throws UnreadableException {
    for (byte each : bytes) {
      if (each == 0) {
        throw new UnreadableException(name + ": has NUL bytes; this is no text");
      }
    }
    return decoded(bytes);
  }

  /** UTF-8, or else Latin 1: old sources have names of people in it. */
  public static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * The path without {@code .} and {@code ..}.
   *
   * @throws UnreadableException if it leads outside
   */
  public static String inside(String tree, String path) throws UnreadableException {
    Deque<String> parts = new ArrayDeque<>();
    boolean outside = path.startsWith("/") || path.contains("\\");
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        outside |= parts.pollLast() == null;
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    if (outside) {
      throw new UnreadableException(
          path + ": lies outside " + tree + "; nothing outside it is read");
    }
    return String.join("/", parts);
  }
}
