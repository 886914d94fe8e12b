package org.splitring.reader.c.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of the constants of a program, as a compiler writes them into its assembly. */
final class CompilerOpinion {

  private static final Pattern LABEL = Pattern.compile("^_?([A-Za-z]\\w*):.*");
  private static final Pattern DATA =
      Pattern.compile("^\\s*\\.(quad|long|int|value|short|2byte|4byte|8byte|byte)\\s+(-?\\w+).*");
  private static final Pattern ZERO = Pattern.compile("^\\s*\\.(?:zero|skip)\\s+(\\d+).*");
  private static final Pattern TEXT =
      Pattern.compile("^\\s*\\.(ascii|asciz|string)\\s+\"((?:[^\"\\\\]|\\\\.)*)\".*");

  private final Map<String, List<Byte>> objects = new HashMap<>();

  private CompilerOpinion() {}

  /**
   * Compiles a text.
   *
   * @param command the compiler with its options
   */
  static CompilerOpinion of(String text, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("-std=gnu2x", "-w", "-O0", "-S", "-x", "c", "-", "-o", "-"));
    try {
      Process process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.PIPE).start();
      Thread writer =
          new Thread(
              () -> {
                try (var in = process.getOutputStream()) {
                  in.write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException ended) {
                  throw new UncheckedIOException(ended);
                }
              });
      writer.start();
      String assembly = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(all + ": " + errors);
      }
      CompilerOpinion opinion = new CompilerOpinion();
      opinion.read(assembly);
      return opinion;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read(String assembly) {
    List<Byte> bytes = new ArrayList<>();
    for (String line : assembly.split("\n")) {
      Matcher label = LABEL.matcher(line);
      Matcher data = DATA.matcher(line);
      Matcher zero = ZERO.matcher(line);
      Matcher text = TEXT.matcher(line);
      if (label.matches()) {
        bytes = new ArrayList<>();
        objects.put(label.group(1), bytes);
      } else if (data.matches()) {
        number(data.group(1), data.group(2), bytes);
      } else if (zero.matches()) {
        for (int i = 0; i < Integer.parseInt(zero.group(1)); i++) {
          bytes.add((byte) 0);
        }
      } else if (text.matches()) {
        text(text.group(2), bytes);
        if (!text.group(1).equals("ascii")) {
          bytes.add((byte) 0);
        }
      }
    }
  }

  private static void number(String directive, String number, List<Byte> bytes) {
    int size =
        switch (directive) {
          case "quad", "8byte" -> 8;
          case "long", "int", "4byte" -> 4;
          case "byte" -> 1;
          default -> 2;
        };
    long value =
        number.startsWith("-")
            ? Long.parseLong(number)
            : number.startsWith("0x")
                ? Long.parseUnsignedLong(number.substring(2), 16)
                : Long.parseUnsignedLong(number);
    for (int i = 0; i < size; i++) {
      bytes.add((byte) (value >> 8 * i));
    }
  }

  private static void text(String text, List<Byte> bytes) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        bytes.add((byte) text.charAt(i));
        continue;
      }
      i++;
      int end = i;
      while (end < text.length() && end < i + 3 && "01234567".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > i) {
        bytes.add((byte) Integer.parseInt(text.substring(i, end), 8));
        i = end - 1;
      } else {
        int escape = "bfnrt".indexOf(text.charAt(i));
        bytes.add((byte) (escape < 0 ? text.charAt(i) : "\b\f\n\r\t".charAt(escape)));
      }
    }
  }

  /** A number of the array {@code probe}. */
  long probe(int index) {
    List<Byte> bytes = objects.get("probe");
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value |= (bytes.get(8 * index + i) & 0xffL) << 8 * i;
    }
    return value;
  }

  /** Which bits of an object are set. */
  String bits(String object) {
    StringBuilder text = new StringBuilder();
    List<Byte> bytes = objects.getOrDefault(object, List.of());
    for (int i = 0; i < 8 * bytes.size(); i++) {
      if ((bytes.get(i / 8) >> i % 8 & 1) != 0) {
        text.append(i).append(' ');
      }
    }
    return text.toString();
  }
}
