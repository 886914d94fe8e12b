package org.splitring.claims.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Claim;

/**
 * How long the reader takes inside a warm process, beside gcc, which only checks the syntax, in a
 * process of its own. At most 100 ms a function are wanted.
 *
 * <pre>
 *   ./mvnw -q -Pbenchmark -pl claims -am -Dbench=ReaderBenchmark test
 * </pre>
 *
 * <p>The header is the system's; the tree of QEMU is in {@code SPLITRING_QEMU_SOURCE}, or its
 * benchmark says that there is none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {

  private static final Path HEADER = Path.of("/usr/include/linux/virtio_ring.h");

  private Path qemu = Path.of("");

  /** Finds the tree. */
  @Setup
  public void tree() {
    String tree = System.getenv("SPLITRING_QEMU_SOURCE");
    qemu = Path.of(tree == null ? "no-tree-of-qemu" : tree);
  }

  /** Two functions of Linux's header. */
  @Benchmark
  public List<Claim> header() throws UnreadableException {
    return ClaimReader.read(SourceRequest.of(HEADER));
  }

  /** The same header for gcc. */
  @Benchmark
  public int headerByGcc() throws IOException, InterruptedException {
    return new ProcessBuilder("gcc", "-fsyntax-only", HEADER.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** All nine functions of a file of four thousand lines that compute parts or sizes. */
  @Benchmark
  public List<Claim> wholeFile() throws UnreadableException {
    return read();
  }

  /** One of them. */
  @Benchmark
  public List<Claim> oneFunction() throws UnreadableException {
    return read("virtio_queue_update_rings");
  }

  private List<Claim> read(String... functions) throws UnreadableException {
    return ClaimReader.read(
        SourceRequest.of(Trees.directory(qemu), "hw/virtio/virtio.c", functions));
  }
}
