package org.splitring.claims.qemu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.splitring.claims.process.ChildProcess;
import org.splitring.claims.process.ProcessDeadline;

/**
 * QEMU's qtest channel: one command a line, one answer each, in order. What only writes is not
 * waited for; its answer is read before the next answer that matters.
 */
final class Qtest {

  private static final int MOST_UNANSWERED = 200;
  private static final int LONGEST_UNSENT = 8192;
  private static final Map<Integer, String> LETTERS = Map.of(1, "b", 2, "w", 4, "l", 8, "q");

  private final BufferedReader answers;
  private final OutputStream commands;
  private final ProcessDeadline watch;
  private final StringBuilder unsent = new StringBuilder();
  private int unanswered;

  Qtest(ChildProcess qemu) {
    answers = qemu.output();
    commands = qemu.input();
    watch = qemu.watch();
  }

  /** Writes a number, little endian, as the processor would. */
  void store(long address, int bytes, long value) {
    later("write" + letter(bytes) + hex(address) + hex(value));
  }

  /** Reads a number, unsigned. */
  long load(long address, int bytes) {
    String answer = now("read" + letter(bytes) + hex(address));
    try {
      return Long.parseUnsignedLong(answer.replaceFirst("^0x", ""), 16);
    } catch (NumberFormatException notOne) {
      throw broken("it answers '" + answer + "' for a number");
    }
  }

  /** Writes bytes to memory. */
  void put(long address, byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String text = Base64.getEncoder().encodeToString(bytes);
    later("b64write" + hex(address) + hex(bytes.length) + " " + text);
  }

  /** Reads bytes from memory. */
  byte[] get(long address, int length) {
    String answer = now("b64read" + hex(address) + hex(length));
    try {
      byte[] bytes = Base64.getDecoder().decode(answer);
      if (bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // Said below.
    }
    throw broken("it does not answer with the " + length + " bytes asked for");
  }

  private static String letter(int bytes) {
    String letter = LETTERS.get(bytes);
    if (letter == null) {
      throw new IllegalArgumentException("there is no number of " + bytes + " bytes");
    }
    return letter;
  }

  private static String hex(long value) {
    return " 0x" + Long.toHexString(value);
  }

  private void later(String command) {
    unsent.append(command).append('\n');
    unanswered++;
    if (unanswered >= MOST_UNANSWERED) {
      settle();
    } else if (unsent.length() > LONGEST_UNSENT) {
      send();
    }
  }

  private String now(String command) {
    unsent.append(command).append('\n');
    settle();
    return answer();
  }

  private void settle() {
    send();
    for (; unanswered > 0; unanswered--) {
      answer();
    }
  }

  private void send() {
    try {
      watch.asked();
      commands.write(unsent.toString().getBytes(StandardCharsets.US_ASCII));
      commands.flush();
      watch.answered();
      unsent.setLength(0);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * What stands behind the OK of the next answer. Interrupts that are announced are passed over.
   */
  private String answer() {
    try {
      watch.asked();
      String line = answers.readLine();
      while (line != null && line.startsWith("IRQ")) {
        line = answers.readLine();
      }
      watch.answered();
      if (line == null) {
        throw new IOException("the channel is closed");
      }
      if (!line.equals("OK") && !line.startsWith("OK ")) {
        throw broken("it answers '" + line + "'");
      }
      return line.substring(2).strip();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static UncheckedIOException broken(String what) {
    return new UncheckedIOException(new BrokenChannelException(what));
  }
}
