package org.splitring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles a program with gcc and runs it; numbers go in and come out as 64-bit words.
 *
 * @param compiler gcc itself, or g++ to which {@code main.c} is C++
 * @param options what gcc is told besides what to compile
 */
public record Gcc(String compiler, List<String> options) {

  public Gcc {
    options = List.copyOf(options);
  }

  /** The compiler of C. */
  public Gcc(List<String> options) {
    this("gcc", options);
  }

  /** Whether there is such a compiler on the path. */
  static boolean isThere(String compiler) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, compiler)));
  }

  /** Whether to compare: where everything is checked, a missing gcc is a failure. */
  public static boolean isWanted() {
    return isWanted("gcc");
  }

  /** The same for one of the compilers. */
  public static boolean isWanted(String compiler) {
    return isThere(compiler) || Boolean.parseBoolean(System.getenv("CI"));
  }

  /** What the program in {@code main.c} of the directory writes when it is given the words. */
  public long[] run(Path directory, long[] input) {
    try {
      Path in = directory.resolve("input");
      Path out = directory.resolve("output");
      Path program = directory.resolve("program");
      ByteBuffer bytes = ByteBuffer.allocate(8 * input.length).order(ByteOrder.nativeOrder());
      bytes.asLongBuffer().put(input);
      Files.write(in, bytes.array());
      List<String> compile = new ArrayList<>(List.of(compiler, "-o", program.toString(), "main.c"));
      compile.addAll(options);
      run(new ProcessBuilder(compile).directory(directory.toFile()), directory);
      run(
          new ProcessBuilder(program.toString())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile()),
          directory);
      long[] words = new long[(int) (Files.size(out) / 8)];
      ByteBuffer.wrap(Files.readAllBytes(out))
          .order(ByteOrder.nativeOrder())
          .asLongBuffer()
          .get(words);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(ProcessBuilder builder, Path directory) throws IOException {
    Path errors = directory.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new AssertionError(
            builder.command() + " ended with " + status + ":\n" + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
