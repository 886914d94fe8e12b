package org.splitring.testing;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.opentest4j.AssertionFailedError;

/**
 * Makes every property failure say its counterexample first, and then the command that runs just
 * this case again; {@code -Dsplitring.seed} is the seed that the command hands back. With {@code
 * -Dsplitring.tries} a property is tried less often than it wants to be.
 */
public final class RerunHook implements AroundPropertyHook {

  /** The system property that holds the seed to be used. */
  public static final String SEED = "splitring.seed";

  /** The system property that says how often a property is tried at most. */
  static final String TRIES = "splitring.tries";

  private static final String COUNTEREXAMPLE = "counterexample: ";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.targetMethod().getParameterCount() == 0) {
      return property.execute();
    }
    Optional.ofNullable(System.getProperty(SEED)).ifPresent(seed -> use(seed, context));
    Optional.ofNullable(Integer.getInteger(TRIES)).ifPresent(most -> atMost(most, context));
    PropertyExecutionResult result = property.execute();
    return result.status() == Status.FAILED ? result.mapToFailed(told(context, result)) : result;
  }

  /** Nothing but the seed decides then: what is kept of an earlier failure is left alone. */
  private static void use(String seed, PropertyLifecycleContext context) {
    context.attributes().setSeed(seed);
    context.attributes().setAfterFailure(AfterFailureMode.RANDOM_SEED);
  }

  private static void atMost(int most, PropertyLifecycleContext context) {
    if (context.attributes().tries().filter(tries -> tries <= most).isEmpty()) {
      context.attributes().setTries(most);
    }
  }

  private static Throwable told(PropertyLifecycleContext context, PropertyExecutionResult result) {
    String why = result.throwable().map(Throwable::getMessage).orElse("the property is false");
    String first =
        result
            .falsifiedParameters()
            .map(values -> COUNTEREXAMPLE + Sample.text(context.targetMethod(), values))
            .orElse("no counterexample");
    if (why.startsWith(COUNTEREXAMPLE)) {
      // A property that knows better than its parameters, such as a seed, what it was falsified by.
      first = why.lines().findFirst().orElseThrow();
      why = why.lines().skip(1).collect(Collectors.joining("\n"));
    }
    String again =
        result
            .seed()
            .map(seed -> "\nto run it again: " + Rerun.command(context.targetMethod(), seed))
            .orElse("");
    AssertionFailedError told =
        new AssertionFailedError(
            (first + again + "\n" + why).strip(), result.throwable().orElse(null));
    result.throwable().ifPresent(cause -> told.setStackTrace(cause.getStackTrace()));
    return told;
  }
}
