package org.splitring.properties.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;
import org.splitring.properties.Claims;

/**
 * How long all points and the proof of one claim take inside a warm process. At most 50 ms are
 * wanted.
 *
 * <pre>
 *   ./mvnw -q -Pbenchmark -pl properties -am -Dbench=ClaimBenchmark test
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClaimBenchmark {

  @Param({"spec-printed", "spec-mask", "linux", "kvmtool", "acrn", "qemu"})
  private String claim = "qemu";

  /** Every statement of the claim. */
  @Benchmark
  public Checked verdict() {
    return Checker.anew(claim(), Domain.DEFAULT);
  }

  private Claim claim() {
    return switch (claim) {
      case "spec-printed" -> Claims.specPrinted();
      case "spec-mask" -> Claims.specMask();
      case "linux" -> Claims.linux();
      case "kvmtool" -> Claims.kvmtool();
      case "acrn" -> Claims.acrn();
      default -> Claims.qemu();
    };
  }
}
