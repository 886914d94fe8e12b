package org.splitring.properties.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Unary;

/**
 * How many points a second one core evaluates for the used ring as Linux writes it: {@code (base +
 * 16 * n + 4 + 2 * n + 2 + a - 1) & ~(a - 1)}. At least 20 million are wanted.
 *
 * <pre>
 *   ./mvnw -q -Pbenchmark -pl properties -am -Dbench=EvaluationBenchmark test
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBenchmark {

  private static final int POINTS = 1 << 20;

  private final CompiledFormula program = CompiledFormula.of(used());
  private final Points points = points();

  /** All points, in one run. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public Column pointsPerSecond() {
    return program.run(points);
  }

  private static Formula used() {
    Formula n = Input.N.as(CType.U32);
    Formula a = Input.A.as(CType.U64);
    Formula sum = add(Input.BASE.as(CType.U64), binary(Operator.MULTIPLY, size(16), n));
    sum = add(add(sum, size(4)), binary(Operator.MULTIPLY, size(2), n));
    Formula mask = binary(Operator.SUBTRACT, a, Literal.of(1));
    Formula raised = binary(Operator.SUBTRACT, add(add(sum, size(2)), a), Literal.of(1));
    return binary(Operator.AND, raised, Expressions.unary(Unary.Operator.COMPLEMENT, mask));
  }

  private static Points points() {
    Points.Builder builder = new Points.Builder();
    for (int i = 0; i < POINTS; i++) {
      long align = 4L << (i % 15);
      builder.add(1L << (i % 16), align, i * align, i & 1);
    }
    return builder.build();
  }

  private static Formula size(long bytes) {
    return Literal.of(bytes, CType.U64);
  }

  private static Formula add(Formula left, Formula right) {
    return binary(Operator.ADD, left, right);
  }

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return Expressions.binary(operator, left, right);
  }
}
